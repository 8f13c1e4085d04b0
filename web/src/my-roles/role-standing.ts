import type { MyRole, RoleAnswer } from '../api/shapes.ts';

export type AnswerKind = RoleAnswer['kind'];

/** Where the person's answers to one role stand. An answer to an older wording counts no longer. */
export type RoleStanding = {
  answers: Readonly<Partial<Record<AnswerKind, RoleAnswer>>>;
  /** There were answers, but the role has changed since. */
  outdated: boolean;
  /** All answers, newest first; `current`: given to the role as it reads now. */
  history: readonly { answer: RoleAnswer; current: boolean }[];
};

export function roleStanding(role: Pick<MyRole, 'answers' | 'contentHash'>): RoleStanding {
  const history = role.answers
    .map((answer) => ({ answer, current: answer.contentHash === role.contentHash }))
    .sort((a, b) => Date.parse(b.answer.at) - Date.parse(a.answer.at));
  const answers: Partial<Record<AnswerKind, RoleAnswer>> = {};
  for (const { answer, current } of history) if (current) answers[answer.kind] ??= answer;
  return { answers, outdated: history.length > 0 && history.every((entry) => !entry.current), history };
}

/** Whole days from `today` to a day, both `YYYY-MM-DD`; negative when it is past. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);

const dueTime = (role: MyRole): number =>
  role.due.kind === 'day' ? Date.parse(`${role.due.day}T00:00:00Z`) : Number.POSITIVE_INFINITY;

/** Open roles by due day (undated last), finished ones after them in the same order. */
export function splitRoles(roles: readonly MyRole[]): { open: MyRole[]; finished: MyRole[] } {
  const byDue = [...roles].sort((a, b) => (dueTime(a) === dueTime(b) ? 0 : dueTime(a) - dueTime(b)));
  const isDone = (role: MyRole) => roleStanding(role).answers.done !== undefined;
  return { open: byDue.filter((role) => !isDone(role)), finished: byDue.filter(isDone) };
}
