import { formatDayShort, formatTime, dayOf } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { Icon } from '../components/Icon.tsx';
import type { RoleStanding } from './role-standing.ts';

/** Every answer that was given, newest first; folded away until asked for. */
export function RoleHistory({ history }: Pick<RoleStanding, 'history'>) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary className="flex min-h-target cursor-pointer items-center gap-2 text-accent">
        <Icon name="down" />
        {myRolesText.history}
      </summary>
      <ul className="space-y-2 pl-8">
        {history.map(({ answer, current }) => (
          <li key={`${answer.kind} ${answer.at}`}>
            <span className="text-small text-ink-soft">
              {formatDayShort(dayOf(answer.at))} {formatTime(answer.at)}
            </span>{' '}
            {myRolesText[answer.kind]}
            {answer.recordedBy === null ? '' : myRolesText.recordedByFacilitator}
            {current ? '' : myRolesText.beforeChange}
            {answer.text === '' ? null : <p className="whitespace-pre-line">{answer.text}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
