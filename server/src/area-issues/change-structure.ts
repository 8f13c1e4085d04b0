import {
  AreaIssueId,
  areaIssuesOf,
  type AreaIssueText,
  memberChange,
  mergeChange,
  newId,
  type RaisedIssueRef,
  type RandomBytes,
  splitChange,
  type StructureChange,
  undoChange,
  type UserId,
} from '@tsunagu/domain';
import { addAreaIssue, areaIssueById, type StoredAreaIssue } from '../storage/area-issues/area-issues.ts';
import { addEvent, lastStep } from '../storage/area-issues/events.ts';
import { standingOf } from '../storage/area-issues/raised-issues.ts';
import { applyStructure, holdingOf } from '../storage/area-issues/structure.ts';
import { inTransaction } from '../storage/database.ts';
import type { Db, Tx } from '../storage/schema.ts';
import { mayChoose } from './make-area-issue.ts';

type World = { db: Db; now: () => Date; random: RandomBytes };
/** Which 地域課題, and the version of it that the asker saw. */
export type Seen = { id: AreaIssueId; version: number };
export type Refusal =
  | 'not-found'
  | 'area-issue-changed'
  | 'area-issue-merged'
  | 'issue-unknown'
  | 'issue-taken'
  | 'nothing-to-undo'
  | 'undo-newer';
type Refused = { ok: false; reason: Refusal };
const no = (reason: Refusal): Refused => ({ ok: false, reason });
export type Changed = { ok: true } | Refused;

/** The row as the asker saw it, or why it is not. */
async function seenNow(tx: Tx, { id, version }: Seen): Promise<{ ok: true; row: StoredAreaIssue } | Refused> {
  const row = await areaIssueById(tx, id);
  if (!row) return no('not-found');
  if (row.merged_into !== null) return no('area-issue-merged');
  return row.version === version ? { ok: true, row } : no('area-issue-changed');
}

async function take(tx: Tx, change: StructureChange, about: { by: UserId; now: Date }): Promise<void> {
  const of = await applyStructure(tx, change, about);
  await addEvent(tx, { kind: change.kind, detail: change, of, ...about });
}

/** Issues of meetings put to it and taken from it; only such as the account may read. */
export const changeMembers = (
  world: World,
  seen: Seen,
  { add, remove, by }: { add: readonly RaisedIssueRef[]; remove: readonly RaisedIssueRef[]; by: UserId },
): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    const now = await seenNow(tx, seen);
    if (!now.ok) return now;
    if (add.length + remove.length === 0) return { ok: true };
    const chosen = await mayChoose(tx, by, add);
    if (!chosen.ok) return chosen;
    if (!(await holdsAll(tx, seen.id, by, remove))) return no('issue-unknown');
    await take(tx, memberChange(seen.id, { add, remove }), { by, now: world.now() });
    return { ok: true };
  });

/** 一つにまとめる: `from` lives on in `into`. */
export const mergeAreaIssues = (world: World, into: Seen, from: Seen, by: UserId): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    for (const seen of [into, from]) {
      const now = await seenNow(tx, seen);
      if (!now.ok) return now;
    }
    if (into.id === from.id) return no('not-found');
    const change = mergeChange(await holdingOf(tx, into.id), await holdingOf(tx, from.id));
    await take(tx, change, { by, now: world.now() });
    return { ok: true };
  });

/** 分ける: the chosen issues become a 地域課題 of their own, which starts with the other's 類型, 圏域 and level. */
export const splitAreaIssue = (
  world: World,
  seen: Seen,
  { title, issues, by }: { title: string; issues: readonly RaisedIssueRef[]; by: UserId },
): Promise<{ ok: true; id: AreaIssueId } | Refused> =>
  inTransaction(world.db, async (tx) => {
    const now = await seenNow(tx, seen);
    if (!now.ok) return now;
    if (!(await holdsAll(tx, seen.id, by, issues))) return no('issue-unknown');
    const id = newId(AreaIssueId, 'ari', world.random);
    const { category, care_area: careArea, level } = now.row;
    const about = { by, now: world.now() };
    const text: AreaIssueText = { ...BLANK, title, category, careArea, level };
    await addAreaIssue(tx, { id, text, ...about });
    await take(tx, splitChange(seen.id, id, issues), about);
    return { ok: true, id };
  });

const BLANK = { detail: '', causes: '', existing: '', missing: '', status: 'noticed' } as const;

/**
 * 元に戻す: takes back the newest step that concerns this 地域課題. Refused while another one that the step touched has a newer step:
 * what was done last is taken back first.
 */
export const undoStep = (world: World, seen: Seen, by: UserId): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    const row = await areaIssueById(tx, seen.id);
    if (!row) return no('not-found');
    if (row.version !== seen.version) return no('area-issue-changed');
    const step = await lastStep(tx, seen.id);
    if (!step) return no('nothing-to-undo');
    for (const id of areaIssuesOf(step.change)) if ((await lastStep(tx, id))?.seq !== step.seq) return no('undo-newer');
    const change = undoChange(step.change);
    if (!(await stillHolds(tx, change))) return no('undo-newer');
    // Issues move only by the hand of somebody who reads their meetings; a merge moved whole 地域課題, and so does its undoing.
    if (step.change.kind !== 'merged') {
      const moved = change.members.map(({ issue }) => issue);
      if ((await standingOf(tx, by, moved)).length !== moved.length) return no('issue-unknown');
    }
    const about = { by, now: world.now() };
    const of = await applyStructure(tx, change, about);
    await addEvent(tx, { kind: 'undone', detail: { kind: change.kind }, undoes: step.seq, of, ...about });
    return { ok: true };
  });

/** Whether every issue is where the change expects it. */
async function stillHolds(tx: Tx, change: StructureChange): Promise<boolean> {
  for (const { issue, before } of change.members) {
    const row = await tx
      .selectFrom('area_issue_member')
      .select('area_issue_id')
      .where('meeting_id', '=', issue.meetingId)
      .where('issue_id', '=', issue.issueId)
      .executeTakeFirst();
    if ((row?.area_issue_id ?? null) !== before) return false;
  }
  return true;
}

async function holdsAll(tx: Tx, id: AreaIssueId, user: UserId, issues: readonly RaisedIssueRef[]): Promise<boolean> {
  const standing = await standingOf(tx, user, issues);
  return standing.length === issues.length && standing.every(({ holder }) => holder === id);
}
