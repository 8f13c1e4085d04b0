import type { Day, Due } from '../meeting/records.ts';
import type { RoleProgress } from './progress.ts';

/** What the facilitator looks for: 相談したい, 期限すぎ, モニタリング待ち, 未確認, 取りかかり中, できました; the most pressing first. */
export const ROLE_STATES = ['consult', 'overdue', 'monitoring', 'unconfirmed', 'working', 'done'] as const;
export type RoleState = (typeof ROLE_STATES)[number];

/** A role's standing on one day. */
export type RoleStanding = {
  /** Every state that it is in, the most pressing first; none once it is settled (SPEC FU6). */
  readonly states: readonly RoleState[];
  /** Whole days to the due day, negative when past; null without one, and once it is done or settled. */
  readonly daysLeft: number | null;
  /** The day on which somebody has to act next (SPEC FU7). */
  readonly nextDay: Day;
};

type Standing = Pick<RoleProgress, 'stage' | 'consulting' | 'monitoringDay'>;

/** Before and after every day that may be written: somebody waits for an answer now; nobody has to do anything. */
export const NOW_DAY: Day = '0001-01-01';
export const NEVER_DAY: Day = '9999-12-31';

const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
/** Whole days from `today` to `day`; negative when it is past. */
export const daysUntil = (day: Day, today: Day): number => Math.round((time(day) - time(today)) / 86_400_000);

const dueDay = (due: Due): Day | null => (due.kind === 'day' ? due.day : null);

/** The key by which roles are listed: nothing about today is in it, so that an index can keep the order (SPEC FU7). */
export function nextDayOf(progress: Standing, due: Due): Day {
  if (progress.stage === 'settled') return NEVER_DAY;
  if (progress.consulting) return NOW_DAY;
  const days = [progress.stage === 'done' ? null : dueDay(due), progress.monitoringDay];
  return days.reduce<Day>((first, day) => (day !== null && day < first ? day : first), NEVER_DAY);
}

/** Days are compared as text, `YYYY-MM-DD`. */
export function standingOf(progress: Standing, due: Due, today: Day): RoleStanding {
  const { stage, consulting, monitoringDay } = progress;
  const day = dueDay(due);
  const open = stage === 'unconfirmed' || stage === 'working';
  const isIn: Readonly<Record<RoleState, boolean>> = {
    consult: consulting,
    overdue: open && day !== null && day < today,
    monitoring: monitoringDay !== null && monitoringDay <= today,
    unconfirmed: stage === 'unconfirmed',
    working: stage === 'working',
    done: stage === 'done',
  };
  return {
    states: stage === 'settled' ? [] : ROLE_STATES.filter((state) => isIn[state]),
    daysLeft: open && day !== null ? daysUntil(day, today) : null,
    nextDay: nextDayOf(progress, due),
  };
}

/** Whether nothing is left to do: settled, or done without a monitoring day that is still to come. */
export const isFinished = (progress: Standing): boolean =>
  progress.stage === 'settled' ||
  (progress.stage === 'done' && progress.monitoringDay === null && !progress.consulting);

/** Sorts what needs somebody first to the front; equal ones keep their order (SPEC FU7). */
export const byUrgency = (a: { readonly nextDay: Day }, b: { readonly nextDay: Day }): number =>
  a.nextDay < b.nextDay ? -1 : a.nextDay > b.nextDay ? 1 : 0;
