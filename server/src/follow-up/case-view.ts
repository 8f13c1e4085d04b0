import type { CaseId } from '@tsunagu/domain';
import type { z } from 'zod';
import type { CaseView } from '../http/follow-up/shapes.ts';
import { meetingSummaries } from '../http/meetings/present.ts';
import { may } from '../policy.ts';
import type { AccountPrincipal } from '../principal.ts';
import { caseById } from '../storage/cases.ts';
import { meetingsOfCase } from '../storage/meetings.ts';
import type { Db } from '../storage/schema.ts';
import { openRecords } from './left-open.ts';
import { toHold, toListedRole } from './present.ts';

type Found = { ok: true; view: z.infer<typeof CaseView> } | { ok: false; problem: 'not-found' | 'no-right' };

/** One case with its meetings and what they left open, as far as the account may read those meetings. */
export async function caseView(
  world: { db: Db; now: () => Date },
  account: AccountPrincipal,
  id: CaseId,
): Promise<Found> {
  const file = await caseById(world.db, id);
  if (!file) return { ok: false, problem: 'not-found' };
  const meetings = await meetingsOfCase(world.db, account.userId, id);
  const thing = { kind: 'case', createdBy: file.created_by, meets: meetings.length > 0 } as const;
  if (!may(account, 'case:read', thing)) return { ok: false, problem: 'no-right' };
  const { roles, holds } = await openRecords(world, meetings, null);
  const view = {
    id,
    alias: file.alias,
    careArea: file.care_area,
    mayUse: may(account, 'case:use', thing),
    meetings: await meetingSummaries(world.db, meetings),
    roles: roles.map(toListedRole),
    holds: holds.map(toHold),
  };
  return { ok: true, view };
}
