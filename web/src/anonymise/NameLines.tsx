import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import type { ReviewLine } from '../api/anonymous.ts';
import { Button } from '../components/Button.tsx';
import { inputClass } from '../components/field-look.ts';
import { Icon } from '../components/Icon.tsx';
import type { Review } from './use-review.ts';

/** What persons, organisations and areas are called in the copy: short, so they are confirmed together. */
export function NameLines({
  lines,
  review,
  wrongOf,
}: {
  lines: readonly ReviewLine[];
  review: Review;
  wrongOf: (key: string) => string | undefined;
}) {
  if (lines.length === 0) return null;
  const done = lines.every(({ key }) => review.decisionOf(key) !== undefined);
  return (
    <section aria-labelledby="names" className="space-y-3">
      <h2 id="names">{text.namesHeading}</h2>
      <p>{text.namesLead}</p>
      <ul className="m-0 list-none divide-y divide-line rounded-8 border border-line p-0">
        {lines.map((line) => (
          <li key={line.key} className="grid items-center gap-x-4 gap-y-1 p-3 sm:grid-cols-[5rem_1fr_1fr]">
            <span className="text-small text-ink-soft">{text.place[line.place as keyof typeof text.place]}</span>
            <span className="font-bold break-words">{line.original}</span>
            <input
              className={inputClass}
              aria-label={`${text.inCopy} ${line.original}`}
              aria-invalid={wrongOf(line.key) !== undefined}
              aria-describedby={wrongOf(line.key) === undefined ? undefined : `${line.key}-wrong`}
              value={review.textOf(line.key)}
              maxLength={line.most}
              onChange={(event) => review.type(line.key, event.target.value)}
            />
            {wrongOf(line.key) === undefined ? null : (
              <p id={`${line.key}-wrong`} className="text-danger sm:col-start-3">
                {wrongOf(line.key)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {done ? (
        <p className="flex items-center gap-2 font-bold">
          <Icon name="done" />
          {text.namesConfirmed}
        </p>
      ) : (
        <Button look="primary" icon="check" onPress={() => review.decide(lines, true)}>
          {text.namesConfirm}
        </Button>
      )}
    </section>
  );
}
