import type { AttendanceId, RoleId } from '../ids.ts';
import type { Role } from './records.ts';
import { roleContentHash } from './role-hash.ts';

/**
 * A participant's answer to a role: 確認しました / できました / 相談したい. A row on the server, never shared text, because any
 * writer of the document could forge it.
 */
export type RoleAnswerRow = {
  readonly roleId: RoleId;
  readonly attendanceId: AttendanceId;
  readonly kind: 'confirmed' | 'done' | 'consult';
  /** `roleContentHash` of the role that was answered to. */
  readonly contentHash: string;
  /** ISO 8601 with offset. */
  readonly at: string;
};

/** The owner's confirmation of the role as it reads now (SPEC R3), or undefined. */
export function validConfirmation(role: Role, answers: readonly RoleAnswerRow[]): RoleAnswerRow | undefined {
  if (role.owner === null) return undefined;
  const hash = roleContentHash(role);
  return answers.find(
    (answer) =>
      answer.kind === 'confirmed' &&
      answer.roleId === role.id &&
      answer.attendanceId === role.owner &&
      answer.contentHash === hash,
  );
}
