import {
  AreaIssueId,
  type AreaIssueText,
  memberChange,
  newId,
  type RaisedIssueRef,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import { addAreaIssue } from '../storage/area-issues/area-issues.ts';
import { addEvent } from '../storage/area-issues/events.ts';
import { standingOf } from '../storage/area-issues/raised-issues.ts';
import { applyStructure } from '../storage/area-issues/structure.ts';
import { inTransaction } from '../storage/database.ts';
import type { Db, Tx } from '../storage/schema.ts';

export type Chosen = { ok: true } | { ok: false; reason: 'issue-unknown' | 'issue-taken' };

/** Whether the account may put these issues to a 地域課題: it reads their meetings, and none belongs to one yet. */
export async function mayChoose(tx: Tx, user: UserId, issues: readonly RaisedIssueRef[]): Promise<Chosen> {
  const standing = await standingOf(tx, user, issues);
  if (standing.length !== issues.length) return { ok: false, reason: 'issue-unknown' };
  return standing.every(({ holder }) => holder === null) ? { ok: true } : { ok: false, reason: 'issue-taken' };
}

/** 地域課題をつくる: the texts, and the issues of meetings that it is made from, in one transaction. */
export const makeAreaIssue = (
  world: { db: Db; now: () => Date; random: RandomBytes },
  made: { text: AreaIssueText; issues: readonly RaisedIssueRef[]; by: UserId },
): Promise<{ ok: true; id: AreaIssueId } | Exclude<Chosen, { ok: true }>> =>
  inTransaction(world.db, async (tx) => {
    const chosen = await mayChoose(tx, made.by, made.issues);
    if (!chosen.ok) return chosen;
    const id = newId(AreaIssueId, 'ari', world.random);
    const about = { by: made.by, now: world.now() };
    await addAreaIssue(tx, { id, text: made.text, ...about });
    // Being made is the ground on which later steps stand: it is no step that could be taken back.
    await addEvent(tx, { kind: 'made', detail: { issues: made.issues.length }, of: [id], ...about });
    if (made.issues.length > 0) await applyStructure(tx, memberChange(id, { add: made.issues, remove: [] }), about);
    return { ok: true, id };
  });
