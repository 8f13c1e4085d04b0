import { dayOf, formatDayShort, formatTime } from '@tsunagu/domain';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import { roleCareText as text } from '@tsunagu/domain/catalogue/role-board';
import type { RoleEventView } from '../api/shapes.ts';

type KindWords = Readonly<Record<string, string>>;
const KINDS: KindWords = text.kinds;

/** Everything that was said of a role, newest first; what was taken back stays, and says so. */
export function RoleHistory({ history }: { history: readonly RoleEventView[] }) {
  if (history.length === 0) return <p className="text-ink-soft">{text.noHistory}</p>;
  return (
    <ol className="space-y-3 border-l-4 border-line pl-4">
      {history.toReversed().map((event) => (
        <li key={event.id} className={event.takenBack ? 'text-ink-soft' : ''}>
          <p className="text-small text-ink-soft">
            {formatDayShort(dayOf(event.at))} {formatTime(event.at)}　{event.by === '' ? '' : text.by(event.by)}
          </p>
          <p className="font-bold">
            {headOf(event)}
            <span className="font-normal">
              {event.takenBack ? text.takenBack : ''}
              {isSpokenFor(event) ? text.recorded : ''}
              {event.current ? '' : text.beforeChange}
            </span>
          </p>
          <ChangedLines event={event} />
          {event.text === '' || event.kind === 'amended' ? null : <p className="whitespace-pre-line">{event.text}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What the minutes say otherwise since, and why; nothing for other events. */
export function ChangedLines({ event }: { event: Pick<RoleEventView, 'kind' | 'changes' | 'text'> }) {
  if (event.kind !== 'amended') return null;
  return (
    <>
      <ul>
        {event.changes.map(({ label, from, to }) => (
          <li key={label} className="whitespace-pre-line">
            {text.amendedLine(label, from, to)}
          </li>
        ))}
      </ul>
      <p className="whitespace-pre-line">{text.amendedReason(event.text)}</p>
    </>
  );
}

const OWN = new Set(['confirmed', 'report', 'consult', 'done']);
const isSpokenFor = (event: RoleEventView): boolean => event.recordedBy !== null && OWN.has(event.kind);

function headOf(event: RoleEventView): string {
  switch (event.kind) {
    case 'taken-back':
      return text.takesBack(KINDS[event.takesBack ?? ''] ?? '');
    case 'settled':
      return event.settledAs === null ? text.kinds.settled : roleBoardText.settled[event.settledAs];
    case 'monitored': {
      const result = event.result === null ? '' : `：${text.results[event.result]}`;
      const next = event.nextDay === null ? '' : `　${text.next(formatDayShort(event.nextDay))}`;
      return `${text.kinds.monitored}${result}${next}`;
    }
    default:
      return text.kinds[event.kind];
  }
}
