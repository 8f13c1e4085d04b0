import { FUNCTION_MARKS, FUNCTION_NAMES } from '@tsunagu/domain';
import { samplesText } from '@tsunagu/domain/catalogue/samples';
import type { SampleList } from '../api/shapes.ts';
import { Button } from '../components/Button.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { useSampleMeeting } from './use-sample-meeting.ts';

/** One sample: its picture, what it shows, which meetings it serves, and the way in. */
export function SampleCard({ sample, signedIn }: { sample: SampleList[number]; signedIn: boolean }) {
  const { id, title, description, functions, elements, ties } = sample;
  return (
    <Card as="li">
      <article aria-labelledby={`sample-${id}`} className="flex h-full flex-col gap-3">
        {/* The picture comes when it is scrolled near; its letters are outlines, so it needs no font. */}
        <img
          src={`/api/samples/${id}/thumbnail.svg`}
          alt={samplesText.pictureOf(title)}
          loading="lazy"
          decoding="async"
          width={560}
          height={350}
          className="aspect-[8/5] h-auto w-full rounded-8 border border-line bg-white object-contain"
        />
        <h2 id={`sample-${id}`} className="text-[1.25rem]">
          {title}
        </h2>
        <p>{description}</p>
        <ul aria-label={samplesText.functions} className="flex flex-wrap gap-2">
          {functions.map((fn) => (
            // With large letters the longest name is wider than a phone.
            <li key={fn} className="min-w-0 [&>span]:whitespace-normal">
              <Badge>
                {FUNCTION_MARKS[fn]}
                {FUNCTION_NAMES[fn]}
              </Badge>
            </li>
          ))}
        </ul>
        <p className="text-small text-ink-soft">{samplesText.contents(elements, ties)}</p>
        <div className="mt-auto flex flex-wrap gap-3">
          {signedIn ? (
            <StartMeeting id={id} title={title} />
          ) : (
            <LinkButton
              to="/samples/$sampleId"
              params={{ sampleId: id }}
              look="primary"
              icon="board"
              aria-label={samplesText.startNamed(title)}
            >
              {samplesText.start}
            </LinkButton>
          )}
          {signedIn ? (
            <LinkButton
              to="/samples/$sampleId"
              params={{ sampleId: id }}
              icon="screen"
              aria-label={samplesText.lookNamed(title)}
            >
              {samplesText.look}
            </LinkButton>
          ) : null}
        </div>
      </article>
    </Card>
  );
}

function StartMeeting({ id, title }: { id: string; title: string }) {
  const { open, busy, problem } = useSampleMeeting(id);
  return (
    <>
      <Button look="primary" icon="people" isPending={busy} aria-label={samplesText.startNamed(title)} onPress={open}>
        {busy ? samplesText.starting : samplesText.start}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
}
