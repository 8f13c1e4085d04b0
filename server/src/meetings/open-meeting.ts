import {
  asCorrected,
  AttendanceId,
  type Board,
  continueBoard,
  type Day,
  dayOf,
  DEFAULT_NOTATION,
  defaultNotation,
  MeetingId,
  newId,
  withEarlierItem,
  withTakenUp,
} from '@tsunagu/domain';
import type { RandomBytes, UserId } from '@tsunagu/domain';
import type { z } from 'zod';
import type { NewMeeting } from '../http/shapes.ts';
import type { Rooms } from '../rooms.ts';
import { copyAssets } from '../storage/assets.ts';
import { inTransaction } from '../storage/database.ts';
import { putFacts } from '../storage/meeting-facts.ts';
import { dropCandidate } from '../storage/preparation/candidates.ts';
import { addMeeting, meetingById } from '../storage/meetings.ts';
import { whatIsLeftOpen } from '../follow-up/left-open.ts';
import { addTakenUp, ideasToTakeUp, issuesToTakeUp, type TakenUp } from '../storage/proposals/taken-up.ts';
import { minutesOf } from '../storage/records.ts';
import { leastShown, settingsNow } from '../storage/settings.ts';
import type { Db } from '../storage/schema.ts';
import { boardOfSample, boardOfTemplate } from './first-board.ts';
import { withOwnPictures } from './own-pictures.ts';

type World = { db: Db; rooms: Pick<Rooms, 'create' | 'read'>; now: () => Date; random: RandomBytes };
/** A meeting that tells of people who do not exist: marked so, and begun with what `write` puts on its board. */
export type MadeUp = { readonly id: string; readonly write?: (board: Board) => Board };
export type Opened =
  | { ok: true; id: MeetingId }
  | { ok: false; reason: 'unknown-template' | 'unknown-sample' | 'evidence-unknown' };

/**
 * Opens a meeting for its facilitator, from the fields of a new one or from a sample. The document is written first:
 * should the rows fail, a document that nobody can find is left, never a meeting without its board.
 */
export async function openMeeting(
  world: World,
  wanted: z.infer<typeof NewMeeting>,
  facilitator: { id: UserId; name: string },
  /** `subjectAlias`: the case's, which the person in the middle of the map bears; empty without a case. */
  { subjectAlias = '', madeUp }: { subjectAlias?: string; madeUp?: MadeUp } = {},
): Promise<Opened> {
  const first =
    'sample' in wanted
      ? await boardOfSample(world, wanted)
      : await boardOfTemplate(world, wanted.function, wanted.template ?? null, subjectAlias);
  if (!first.ok) return first;
  const takes = 'function' in wanted ? wanted : { areaIssues: [], ideas: [] };
  const taken = await takenUp(world, first.board, takes);
  if (!taken.ok) return taken;
  const id = newId(MeetingId, 'mtg', world.random);
  const continues = ('continues' in wanted && wanted.continues) || null;
  const earlier = continues ? withOwnPictures(await earlierBoard(world, continues), world.random) : undefined;
  const leftOpen = await whatIsLeftOpen(world, facilitator.id, continues);
  const board = await withHouseNotation(world.db, madeUp?.write?.(taken.board) ?? taken.board);
  const day = continues ? await dayOfMeeting(world.db, continues) : null;
  await world.rooms.create(id, earlier ? withEarlierItem(continueBoard(board, earlier.board, day), leftOpen) : board);
  const about =
    'sample' in wanted
      ? { title: wanted.title ?? first.title, level: first.level, caseId: null, startsAt: null, place: first.place }
      : {
          title: wanted.title,
          level: wanted.level,
          caseId: wanted.caseId ?? null,
          startsAt: wanted.startsAt ?? null,
          place: wanted.place ?? '',
        };
  await inTransaction(world.db, async (tx) => {
    const open = await addMeeting(
      tx,
      {
        ...about,
        id,
        function: first.board.meta.function,
        template: first.board.meta.template,
        sample: 'sample' in wanted ? wanted.sample : (madeUp?.id ?? ''),
        continues,
        facilitator,
        facilitatorAttendance: newId(AttendanceId, 'att', world.random),
      },
      world.now(),
    );
    if (continues && earlier) await copyAssets(open, continues, earlier.copies, world.now());
    // It was chosen: it stands no longer in the list of what to choose from.
    if (about.caseId !== null) await dropCandidate(tx, about.caseId);
    if ('facts' in wanted && wanted.facts) await putFacts(open, wanted.facts, 0);
    await addTakenUp(tx, id, takes, world.now());
  });
  return { ok: true, id };
}

/** The template's board with 地域課題 and ideas on it, each once. */
async function takenUp(
  { db, random }: World,
  board: Board,
  wanted: TakenUp,
): Promise<{ ok: true; board: Board } | { ok: false; reason: 'evidence-unknown' }> {
  const least = await leastShown(db);
  const [areaIssues, ideas] = [[...new Set(wanted.areaIssues)], [...new Set(wanted.ideas)]];
  const taken = {
    issues: await issuesToTakeUp(db, areaIssues, least),
    ideas: await ideasToTakeUp(db, ideas),
    least,
  };
  const isWhole = taken.issues.length === areaIssues.length && taken.ideas.length === ideas.length;
  return isWhole ? { ok: true, board: withTakenUp(board, taken, random) } : { ok: false, reason: 'evidence-unknown' };
}

/** The day on which a meeting was held, else planned, else entered. */
async function dayOfMeeting(db: Db, id: MeetingId): Promise<Day | null> {
  const meeting = await meetingById(db, id);
  return meeting === undefined ? null : dayOf(meeting.closed_at ?? meeting.starts_at ?? meeting.created_at);
}

/** Drawn as this organisation draws (domain SPEC E5); a sample that shows another convention keeps it. */
async function withHouseNotation(db: Db, board: Board): Promise<Board> {
  if (board.meta.notation.id !== DEFAULT_NOTATION.id) return board;
  const { settings } = await settingsNow(db);
  return { ...board, meta: { ...board.meta, notation: defaultNotation(settings) } };
}

/** The board of an earlier meeting as its minutes read now: what was corrected after it closed is not carried on wrong. */
async function earlierBoard({ db, rooms }: World, id: MeetingId): Promise<Board> {
  const { board } = await rooms.read(id);
  const minutes = await minutesOf(db, id);
  return minutes ? asCorrected(board, minutes.document) : board;
}
