import { formatDayShort } from '@tsunagu/domain';
import { roleBoardText as text } from '@tsunagu/domain/catalogue/role-board';
import type { ListedRole } from '../api/follow-up.ts';

/** 「11月30日(月)」「2日すぎています」, and the monitoring day below. */
export function DueWords({ role }: { role: Pick<ListedRole, 'due' | 'daysLeft' | 'monitoringDay'> }) {
  const { due, daysLeft, monitoringDay } = role;
  return (
    <>
      <span className="block">{due.kind === 'day' ? formatDayShort(due.day) : text.due[due.kind]}</span>
      {daysLeft === null ? null : (
        <span className={`block ${daysLeft < 0 ? 'font-bold text-danger' : 'text-small text-ink-soft'}`}>
          {daysLeft < 0 ? text.overdue(-daysLeft) : text.daysLeft(daysLeft)}
        </span>
      )}
      {monitoringDay === null ? null : (
        <span className="block text-small whitespace-nowrap text-ink-soft">
          {text.monitoringOn(formatDayShort(monitoringDay))}
        </span>
      )}
    </>
  );
}
