import type { Attendance, Role, RoleAnswerRow } from '@tsunagu/domain';
import { validConfirmation } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';

/** What a role still misses, in words, in the order in which one would ask. */
export function roleGaps(role: Role, people: readonly Attendance[]): string[] {
  const gaps: string[] = [];
  if (role.what.trim() === '') gaps.push(roleText.gap.what);
  if (role.owner === null) gaps.push(roleText.gap.owner);
  else if (!isHere(role.owner, people)) gaps.push(roleText.gap.ownerAway);
  if (role.due.kind === 'unset') gaps.push(roleText.gap.due);
  return gaps;
}

const isHere = (id: Attendance['id'], people: readonly Attendance[]): boolean =>
  people.some((person) => person.id === id && person.admission === 'admitted');

/** 下書き: something is missing; 確認待ち: the owner has not confirmed what it says now; 確認済み. */
export type RoleState = 'draft' | 'waiting' | 'confirmed';
export function roleState(role: Role, people: readonly Attendance[], answers: readonly RoleAnswerRow[]): RoleState {
  if (roleGaps(role, people).length > 0) return 'draft';
  return validConfirmation(role, answers) ? 'confirmed' : 'waiting';
}
