import { FUNCTION_MARKS, FUNCTION_NAMES, type MeetingFunction } from '@tsunagu/domain';
import { samplesText } from '@tsunagu/domain/catalogue/samples';
import { templatesText } from '@tsunagu/domain/catalogue/templates';
import { useState } from 'react';
import type { SampleList } from '../api/shapes.ts';
import { Button } from '../components/Button.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
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
        <div className="mt-auto flex flex-wrap items-end gap-3">
          {signedIn ? (
            <StartMeeting id={id} title={title} functions={functions} />
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

/** Opens a meeting on the sample, for whichever of its functions: the agenda is that of a fitting template. */
function StartMeeting({ id, title, functions }: { id: string; title: string; functions: readonly MeetingFunction[] }) {
  const { open, busy, problem } = useSampleMeeting(id);
  const [useFor, setUseFor] = useState('');
  return (
    <>
      {functions.length < 2 ? null : (
        <Select
          label={templatesText.forMeeting}
          value={useFor}
          options={[
            { value: '', label: templatesText.forUsual },
            ...functions.map((fn) => ({ value: String(fn), label: `${FUNCTION_MARKS[fn]} ${FUNCTION_NAMES[fn]}` })),
          ]}
          onChange={setUseFor}
        />
      )}
      <Button
        look="primary"
        icon="people"
        isPending={busy}
        aria-label={samplesText.startNamed(title)}
        onPress={() => open(functions.find((fn) => String(fn) === useFor))}
      >
        {busy ? samplesText.starting : samplesText.start}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
}
