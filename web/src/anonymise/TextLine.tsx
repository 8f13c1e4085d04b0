import { LIMITS } from '@tsunagu/domain';
import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import type { ReviewLine } from '../api/anonymous.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { TextField } from '../components/TextField.tsx';
import type { Review } from './use-review.ts';

/** One free text: as it was, with what the scan found; as it would stand in the copy; and what somebody says of it. */
export function TextLine({ line, review, tells }: { line: ReviewLine; review: Review; tells: boolean }) {
  const decision = review.decisionOf(line.key);
  const decided = decision !== undefined;
  return (
    <li
      id={line.key}
      tabIndex={-1}
      data-reviewed={decided}
      className={`space-y-3 rounded-8 border-2 p-4 ${tells ? 'border-danger' : decided ? 'border-line bg-ground-soft' : 'border-edge'}`}
    >
      <p className="text-small text-ink-soft">{text.place[line.place as keyof typeof text.place]}</p>
      <div>
        <p className="font-bold">{text.before}</p>
        <p className="break-words whitespace-pre-line">
          <Marked line={line} />
        </p>
      </div>
      {decision === null ? null : (
        <TextField
          label={text.after}
          value={review.textOf(line.key)}
          onChange={(value) => review.type(line.key, value)}
          rows={line.original.length > 40 ? 3 : 2}
          maxLength={LIMITS.text}
          error={tells ? text.stillTells : undefined}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <p className="flex items-center gap-2 font-bold">
          <Icon name={decided ? 'done' : 'info'} />
          {decision === undefined ? text.unreviewed : decision === null ? text.leftOut : text.taken}
        </p>
        {decided ? (
          <Button look="quiet" onPress={() => review.takeBack(line.key)}>
            {text.again}
          </Button>
        ) : (
          <>
            <Button look="primary" icon="check" onPress={() => review.decide([line], true)}>
              {text.take}
            </Button>
            <Button icon="hide" onPress={() => review.decide([line], false)}>
              {text.leaveOut}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** The original with the places that may tell, each with what it may be. Colour is not the only sign: they are underlined too. */
function Marked({ line }: { line: ReviewLine }) {
  const parts = [];
  let at = 0;
  for (const { from, to, kind } of line.findings) {
    parts.push(line.original.slice(at, from));
    parts.push(
      <mark key={from} className="bg-yellow-100 font-bold text-ink underline decoration-2 underline-offset-4">
        {line.original.slice(from, to)}
        <span className="text-small font-normal">({text.kind[kind]})</span>
      </mark>,
    );
    at = to;
  }
  return [...parts, line.original.slice(at)];
}
