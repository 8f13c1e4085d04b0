import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import { LIMITS } from '@tsunagu/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { anonymousApi, anonymousKeys, type AnonymousReview, reviewQuery } from '../api/anonymous.ts';
import type { ApiProblem } from '../api/http.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { TextField } from '../components/TextField.tsx';
import { NameLines } from './NameLines.tsx';
import { TextLine } from './TextLine.tsx';
import { useReview } from './use-review.ts';

/** `/meetings/:id/anonymous`: a closed meeting's lines, one by one, until a copy of it may be published. */
export default function ReviewPage() {
  const { meetingId } = useParams({ from: '/pages/meetings/$meetingId/anonymous' });
  const review = useQuery(reviewQuery(meetingId));
  return (
    <Page title={text.reviewTitle}>
      {review.isPending ? <Spinner /> : null}
      {review.isError ? (
        <ProblemNotice problem={problemOf(review.error)} onRetry={() => void review.refetch()} />
      ) : null}
      {review.data === undefined ? null : review.data.published === null ? (
        <Lines meetingId={meetingId} opened={review.data} />
      ) : (
        <Banner title={text.published}>
          <LinkButton to="/anonymous-copies/$copyId" params={{ copyId: review.data.published }}>
            {text.toCopy}
          </LinkButton>
        </Banner>
      )}
      <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }} look="quiet" icon="minutes">
        {text.toMinutes}
      </LinkButton>
    </Page>
  );
}

/** Names of signs have no findings and stand in a table of their own. */
const isName = ({ key, place }: AnonymousReview['lines'][number]): boolean =>
  key.endsWith('.label') && (place === 'person' || place === 'organisation' || place === 'area');

/** What is said at the lines that a refusal names. */
const WRONG: Readonly<Record<string, string>> = {
  '/problems/copy-identifier-left': text.stillTells,
  '/problems/copy-too-long': text.tooLong,
};

function Lines({ meetingId, opened }: { meetingId: string; opened: AnonymousReview }) {
  const review = useReview(meetingId, opened);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [publishing, setPublishing] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const marked = new Set<unknown>(problem?.gaps ?? []);
  const wrongOf = (key: string) => (marked.has(key) ? WRONG[problem?.type ?? ''] : undefined);
  const names = opened.lines.filter(isName);
  const texts = opened.lines.filter((line) => !isName(line));
  const open = opened.lines.filter(({ key }) => review.decisionOf(key) === undefined);

  const publish = async () => {
    setPublishing(true);
    await review.save();
    const reply = await anonymousApi.publish(meetingId);
    setPublishing(false);
    if (!reply.ok) return setProblem(reply.problem);
    await queryClient.invalidateQueries({ queryKey: anonymousKeys.copies });
    await navigate({ to: '/anonymous-copies/$copyId', params: { copyId: reply.value.id } });
  };
  const goOn = () => {
    const next = open[0];
    const at = next === undefined ? null : document.getElementById(isName(next) ? 'names' : next.key);
    // The table of names is long: its head first. A line stands with what is around it.
    at?.scrollIntoView({ block: next !== undefined && isName(next) ? 'start' : 'center' });
    at?.focus({ preventScroll: true });
  };

  return (
    <div className="space-y-8">
      <div className="space-y-2">
        <p>{text.reviewOf}</p>
        <p>{text.reviewHow}</p>
      </div>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-4 border-b-2 border-line bg-white py-2">
        <p role="status" className="font-bold">
          {text.progress(review.done, opened.lines.length)}
        </p>
        <progress
          className="h-4 min-w-32 flex-1 appearance-none overflow-hidden rounded-full border-2 border-edge bg-white [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-accent"
          value={review.done}
          max={opened.lines.length}
          aria-label={text.reviewTitle}
        />
        {open.length === 0 ? null : (
          <Button look="quiet" icon="down" onPress={goOn}>
            {text.next}
          </Button>
        )}
      </div>
      <TextField
        label={text.title}
        hint={text.titleHint}
        value={review.title}
        onChange={review.setTitle}
        maxLength={LIMITS.label}
        isRequired
      />
      {opened.careArea === '' ? null : (
        <div className="space-y-1">
          <CheckField
            label={text.keepCareArea(opened.careArea)}
            checked={review.keepCareArea}
            onChange={(keep) =>
              // What counts as telling changes with it: the lines are read anew.
              void review
                .setKeep(keep)
                .then(() => queryClient.invalidateQueries({ queryKey: anonymousKeys.review(meetingId) }))
            }
          />
          <p className="text-small text-ink-soft">{text.keepCareAreaHint}</p>
        </div>
      )}
      <NameLines lines={names} review={review} wrongOf={wrongOf} />
      {texts.length === 0 ? null : (
        <section aria-labelledby="texts" className="space-y-3">
          <h2 id="texts">{text.textsHeading}</h2>
          <p>{text.textsLead}</p>
          <ul className="m-0 list-none space-y-4 p-0">
            {texts.map((line) => (
              <TextLine key={line.key} line={line} review={review} wrong={wrongOf(line.key)} />
            ))}
          </ul>
        </section>
      )}
      {typeof review.saving === 'string' ? (
        <p className="text-small text-ink-soft">{review.saving === 'saved' ? text.saved : text.saving}</p>
      ) : (
        <div className="space-y-2">
          <ProblemNotice problem={review.saving} />
          <p>{text.unsaved}</p>
          <Button onPress={() => void review.save()}>{text.saveAgain}</Button>
        </div>
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div className="space-y-2">
        <p>{text.publishWho}</p>
        <Button look="primary" size="large" isPending={publishing} onPress={() => void publish()}>
          {publishing ? text.publishing : text.publish}
        </Button>
      </div>
    </div>
  );
}
