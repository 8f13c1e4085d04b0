import { z } from 'zod';
import { AgendaItemId, AttendanceId, IssueId, RoleId } from '../ids.ts';
import { Product } from '../templates/product.ts';
import { Day } from './records.ts';

const blocks = { blocking: z.literal(true) };
const named = { blocking: z.literal(false) };

/**
 * What a meeting still misses before it can be closed (SPEC C2, C3). `blocking`: the record would be meaningless, so it has to be mended.
 * Otherwise it is named, and the facilitator may close all the same.
 */
export const ClosingGap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('already-closed'), ...blocks }),
  z.object({ kind: z.literal('no-attendance'), ...blocks }),
  /** No role, decision or hold: blocking for function ①, which is there to produce them. */
  z.object({ kind: z.literal('nothing-agreed'), blocking: z.boolean() }),
  /** The case has no consent, or none any more: said, never in the way. */
  z.object({ kind: z.literal('consent'), ...named, state: z.enum(['unasked', 'refused', 'withdrawn']) }),
  z.object({ kind: z.literal('role-without-what'), ...blocks, roleId: RoleId }),
  z.object({ kind: z.literal('role-without-owner'), ...blocks, roleId: RoleId }),
  z.object({ kind: z.literal('role-without-due'), ...blocks, roleId: RoleId }),
  z.object({ kind: z.literal('owner-not-attending'), ...blocks, roleId: RoleId, attendanceId: AttendanceId }),
  z.object({ kind: z.literal('deputy-not-attending'), ...named, roleId: RoleId, attendanceId: AttendanceId }),
  z.object({ kind: z.literal('monitor-not-attending'), ...named, roleId: RoleId, attendanceId: AttendanceId }),
  z.object({ kind: z.literal('role-not-confirmed'), ...named, roleId: RoleId, attendanceId: AttendanceId }),
  z.object({ kind: z.literal('due-in-the-past'), ...named, roleId: RoleId, day: Day }),
  /** Function ① produces a monitoring date; no role has one. */
  z.object({ kind: z.literal('no-monitoring-day'), ...named }),
  /** Accepting it records 「今回は役割なし」. */
  z.object({ kind: z.literal('issue-without-role'), ...named, issueId: IssueId }),
  /** What this kind of meeting is there to produce, and how much of it there is. */
  z.object({ kind: z.literal('not-produced'), ...named, product: Product, found: z.number().int() }),
  z.object({ kind: z.literal('agenda-item-unfinished'), ...named, agendaItemId: AgendaItemId }),
]);
export type ClosingGap = z.infer<typeof ClosingGap>;
