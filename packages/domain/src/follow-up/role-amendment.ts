import { z } from 'zod';
import { exportsText } from '../catalogue/exports.ts';
import { minutesLifeText } from '../catalogue/minutes-life.ts';
import type { AttendanceId } from '../ids.ts';
import { formatDayShort } from '../meeting/dates.ts';
import { Role } from '../meeting/records.ts';

/** What a role promises, as its history keeps it (SPEC R1). */
export const RoleContentValue = Role.pick({
  what: true,
  owner: true,
  deputy: true,
  goal: true,
  method: true,
  due: true,
  monitoringDay: true,
  monitor: true,
});
export type RoleContentValue = z.infer<typeof RoleContentValue>;

/** How a revision of the minutes changed a role (SPEC FU15). */
export const RoleAmendment = z.object({
  /** The revision of the minutes that says so. */
  revision: z.number().int().min(2),
  before: RoleContentValue,
  after: RoleContentValue,
});
export type RoleAmendment = z.infer<typeof RoleAmendment>;

/** One thing that is another now, in words; an empty one was not said. */
export type AmendedLine = { readonly label: string; readonly from: string; readonly to: string };

/** What an amendment changed, in the order of the role's table. `nameOf` knows who attended. */
export function amendedLines(
  { before, after }: Pick<RoleAmendment, 'before' | 'after'>,
  nameOf: (id: AttendanceId) => string,
): AmendedLine[] {
  const person = (id: AttendanceId | null) => (id === null ? '' : nameOf(id));
  const told = (label: string, say: (role: RoleContentValue) => string): AmendedLine => ({
    label,
    from: say(before),
    to: say(after),
  });
  return [
    told(exportsText.what, ({ what }) => what),
    told(exportsText.who, ({ owner }) => person(owner)),
    told(exportsText.deputy, ({ deputy }) => person(deputy)),
    told(exportsText.until, ({ due }) =>
      due.kind === 'day' ? formatDayShort(due.day) : due.kind === 'none' ? exportsText.dueNone : exportsText.dueUnset,
    ),
    told(exportsText.goal, ({ goal }) => goal),
    told(exportsText.method, ({ method }) => method),
    told(minutesLifeText.monitoringDay, ({ monitoringDay: day }) => (day === null ? '' : formatDayShort(day))),
    told(minutesLifeText.monitor, ({ monitor }) => person(monitor)),
  ].filter(({ from, to }) => from !== to);
}

/** Who had a part in a role and has none any more: they are told, because their link does not show it any longer (SPEC FU16). */
export function releasedBy({ before, after }: Pick<RoleAmendment, 'before' | 'after'>): AttendanceId[] {
  const now = partiesOf(after);
  return [...partiesOf(before)].filter((id) => !now.has(id));
}

/** Who has a part in a role: owner, deputy, monitor. */
export const partiesOf = ({
  owner,
  deputy,
  monitor,
}: Pick<RoleContentValue, 'owner' | 'deputy' | 'monitor'>): ReadonlySet<AttendanceId> =>
  new Set([owner, deputy, monitor].filter((id) => id !== null));
