import { useQueryClient } from '@tanstack/react-query';
import { type MinutesReview, formatDayShort, dayOf, formatTime, personLine, type ReviewPerson } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { minutesLifeApi } from '../../api/minutes-life.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { Badge } from '../../components/Card.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';

type Props = { meetingId: string; review: MinutesReview; hideNames: boolean; mayRecord: boolean };

/** Who was asked and what they said; spoken answers of people without a device are written down here. */
export function ReviewAnswers({ meetingId, review, hideNames, mayRecord }: Props) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const of = (answer: ReviewPerson['answer']) => review.people.filter((person) => person.answer === answer).length;
  const record = async (person: ReviewPerson) => {
    const body = { answer: 'confirmed', attendanceId: person.attendanceId } as const;
    await send(() => minutesLifeApi.answer(meetingId, review.revision, body));
    await queryClient.invalidateQueries({ queryKey: keys.minutes(meetingId) });
  };
  return (
    <div className="space-y-3">
      <h3>{text.answersTitle}</h3>
      <p aria-live="polite">
        {text.counts(of('confirmed'), of('correct'), of(null))}
        {hideNames ? '' : `　${text.approverIs(review.approver.name)}`}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {review.people.map((person) => (
          <li key={person.attendanceId} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
            <span className="min-w-40 flex-1 font-bold">
              {personLine({ name: hideNames ? '' : person.name, affiliation: person.affiliation, profession: '' })}
            </span>
            <div className="min-w-56 flex-[2] space-y-1">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={person.answer === null ? 'plain' : person.answer === 'confirmed' ? 'good' : 'caution'}>
                  {person.answer === null ? text.waiting : text[person.answer]}
                </Badge>
                {person.at === null ? null : (
                  <span className="text-small text-ink-soft">
                    {formatDayShort(dayOf(person.at))} {formatTime(person.at)}
                  </span>
                )}
              </p>
              {person.text === '' ? null : <p className="whitespace-pre-wrap">{person.text}</p>}
              {mayRecord && !person.hasDevice && person.answer === null ? (
                <Button
                  isDisabled={busy}
                  aria-label={text.recordSpokenOf(person.name)}
                  onPress={() => void record(person)}
                >
                  {text.recordSpoken}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {mayRecord && review.people.some((person) => !person.hasDevice && person.answer === null) ? (
        <p className="text-small text-ink-soft">{text.noDevice}</p>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}
