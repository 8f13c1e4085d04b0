import {
  type AnonymiseSource,
  type AnonymousCopyId,
  AnonymousCopyId as CopyId,
  type CopyRefusal,
  dayOf,
  type LineDecision,
  type MeetingId,
  newId,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { addCopy, copyOfMeeting, keepReview, reviewOf } from '../storage/anonymous.ts';
import { attendanceList, toAttendance } from '../storage/attendance.ts';
import { inTransaction } from '../storage/database.ts';
import { factsOf } from '../storage/meeting-facts.ts';
import { inviteesOf } from '../storage/preparation/invitees.ts';
import { preparationOf } from '../storage/preparation/preparation.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import { settingsNow } from '../storage/settings.ts';
import type { Db } from '../storage/schema.ts';
import { hashOf } from './copy-jobs.ts';
import type { CopyShop } from './copy-shop.ts';

type World = {
  db: Db;
  rooms: Pick<Rooms, 'read'>;
  copies: Pick<CopyShop, 'run'>;
  now: () => Date;
  random: RandomBytes;
};
/** The thread that reads texts has too much to do, or there are too many of them. */
export type Unread = { readonly ok: false; readonly refusal: { readonly reason: 'busy' | 'too-slow' } };

/** Everything around a closed meeting that may tell who it is about. */
async function sourceOf({ db, rooms }: Pick<World, 'db' | 'rooms'>, meeting: StoredMeeting): Promise<AnonymiseSource> {
  const { board } = await rooms.read(meeting.id);
  return {
    board,
    attendance: (await attendanceList(db, meeting.id)).map(toAttendance),
    others: await othersNamed(db, meeting.id),
    facilitator: meeting.facilitator_name,
    title: meeting.title,
    place: meeting.place,
    caseAlias: meeting.case_alias ?? '',
    careArea: meeting.case_care_area ?? '',
    categories: (await settingsNow(db)).settings.issueCategories.map(({ id }) => id),
  };
}

/** People whom the record of a meeting names although they did not attend. */
async function othersNamed(db: Db, meeting: MeetingId): Promise<AnonymiseSource['others']> {
  const [invitees, prepared, facts] = [
    await inviteesOf(db, meeting),
    await preparationOf(db, meeting),
    await factsOf(db, meeting),
  ];
  const names = [prepared.explained.by, prepared.explained.to, facts.secretariat];
  return [
    ...invitees.map(({ name, affiliation }) => ({ name, affiliation })),
    ...names.map((name) => ({ name, affiliation: '' })),
  ];
}

/** Lines as they read now, each with what was said of exactly this text. */
export async function openReview(world: Pick<World, 'db' | 'rooms' | 'copies'>, meeting: StoredMeeting) {
  const source = await sourceOf(world, meeting);
  const review = await reviewOf(world.db, meeting.id);
  const decided = new Map(review.decisions.map((decision) => [decision.key, decision]));
  const { keepCareArea } = review;
  const read = await world.copies.run({ kind: 'lines', source, choice: { keepCareArea } });
  if (!read.ok) return { ok: false, refusal: { reason: read.reason } } satisfies Unread;
  if (read.value.kind !== 'lines') throw new Error('the thread answered something else');
  const lines = read.value.lines.map((line) => {
    const decision = decided.get(line.key);
    const holds = decision !== undefined && decision.hash === hashOf(line.original);
    return { ...line, decision: holds ? { text: decision.text } : null };
  });
  const published = (await copyOfMeeting(world.db, meeting.id))?.copy_id ?? null;
  return { ok: true, review: { ...review, careArea: source.careArea, lines, published } } as const;
}

export type ReviewChange = {
  readonly title: string;
  readonly keepCareArea: boolean;
  readonly decisions: readonly LineDecision[];
};

/** Keeps what was said. Null: somebody else has said something since `seen`. */
export const changeReview = (
  world: Pick<World, 'db' | 'now'>,
  meeting: MeetingId,
  seen: number,
  { title, keepCareArea, decisions }: ReviewChange,
  user: UserId,
): Promise<number | null> =>
  inTransaction(world.db, (tx) =>
    keepReview(
      tx,
      meeting,
      seen,
      {
        title,
        keepCareArea,
        decisions: decisions.map(({ key, original, text }) => ({ key, hash: hashOf(original), text })),
      },
      { user, now: world.now() },
    ),
  );

export type Published =
  | { readonly ok: true; readonly id: AnonymousCopyId }
  | { readonly ok: false; readonly refusal: CopyRefusal | { readonly reason: 'published' | 'changed' } }
  | Unread;

/** Publishes what was confirmed, or says what is missing and changes nothing. */
export async function publishCopy(world: World, meeting: StoredMeeting, user: UserId): Promise<Published> {
  const source = await sourceOf(world, meeting);
  const review = await reviewOf(world.db, meeting.id);
  const { title, keepCareArea, decisions } = review;
  const month = dayOf(meeting.closed_at ?? meeting.created_at).slice(0, 7);
  // Reading every line takes its time: neither the database nor anybody else waits for it.
  const read = await world.copies.run({ kind: 'copy', source, wish: { title, keepCareArea, month }, decisions });
  if (!read.ok) return { ok: false, refusal: { reason: read.reason } };
  if (read.value.kind !== 'copy') throw new Error('the thread answered something else');
  const { built } = read.value;
  return inTransaction(world.db, async (tx): Promise<Published> => {
    if (await copyOfMeeting(tx, meeting.id)) return { ok: false, refusal: { reason: 'published' } };
    if (!built.ok) return { ok: false, refusal: built };
    // Somebody said something else meanwhile: what was built is not what is confirmed now.
    if ((await reviewOf(tx, meeting.id)).version !== review.version)
      return { ok: false, refusal: { reason: 'changed' } };
    const id = newId(CopyId, 'anc', world.random);
    await addCopy(tx, { id, document: built.copy }, { meeting: meeting.id, user, now: world.now() });
    return { ok: true, id };
  });
}
