import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import type { ReviewLine } from '../api/anonymous.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { TextField } from '../components/TextField.tsx';
import type { Review } from './use-review.ts';

/** One free text: as it was, with what the scan found; as it would stand in the copy; and what somebody says of it. */
export function TextLine({ line, review, wrong }: { line: ReviewLine; review: Review; wrong: string | undefined }) {
  const decision = review.decisionOf(line.key);
  const decided = decision !== undefined;
  if (decided && wrong === undefined) {
    return (
      <li
        id={line.key}
        data-reviewed
        className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-8 border-2 border-line bg-ground-soft px-4 py-2"
      >
        <p className="flex items-center gap-2 font-bold">
          <Icon name="done" />
          {decision === null ? text.leftOut : text.taken}
        </p>
        <p className="min-w-0 flex-1 basis-64 break-words whitespace-pre-line">
          {decision === null ? <s>{line.original}</s> : review.textOf(line.key)}
        </p>
        <Button look="quiet" onPress={() => review.takeBack(line.key)}>
          {text.again}
        </Button>
      </li>
    );
  }
  return (
    <li
      id={line.key}
      tabIndex={-1}
      data-reviewed={false}
      className={`space-y-3 rounded-8 border-2 p-4 ${wrong === undefined ? 'border-edge' : 'border-danger'}`}
    >
      <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
        <div>
          <p className="font-bold">
            {text.before}
            <span className="text-small font-normal text-ink-soft">
              ({text.place[line.place as keyof typeof text.place]})
            </span>
          </p>
          <p className="break-words whitespace-pre-line">
            <Marked line={line} />
          </p>
        </div>
        <TextField
          label={text.after}
          value={review.textOf(line.key)}
          onChange={(value) => review.type(line.key, value)}
          rows={line.original.length > 40 ? 3 : 2}
          maxLength={line.most}
          error={wrong}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" icon="check" onPress={() => review.decide([line], true)}>
          {text.take}
        </Button>
        <Button icon="hide" onPress={() => review.decide([line], false)}>
          {text.leaveOut}
        </Button>
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
