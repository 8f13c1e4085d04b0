import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Role } from './records.ts';

/** What a promise consists of. Where a role was made from, and where it stands in a list, are not part of it. */
export type RoleContent = Pick<
  Role,
  'what' | 'owner' | 'deputy' | 'goal' | 'method' | 'due' | 'monitoringDay' | 'monitor'
>;

/** Unicode spelling and outer white space are not content: an editor that trims must not void a confirmation. */
const words = (text: string) => text.normalize('NFC').trim();

/**
 * sha-256 (64 hex digits) of what a role promises (SPEC R1–R3). A participant's 確認 is bound to it: change the promise and
 * the confirmation no longer fits. Synchronous and free of `crypto.subtle`, which plain-http pages lack.
 */
export function roleContentHash(role: RoleContent): string {
  // A tuple, not an object: the order is fixed by this line, not by how the value was put together.
  const content = [
    'role/1',
    words(role.what),
    role.owner,
    role.deputy,
    words(role.goal),
    words(role.method),
    role.due.kind === 'day' ? role.due.day : role.due.kind,
    role.monitoringDay,
    role.monitor,
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
