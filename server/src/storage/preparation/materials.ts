import { type Material, MATERIAL_LIMITS, MaterialId, type MeetingId, newId, type RandomBytes } from '@tsunagu/domain';
import type { OpenMeeting } from '../open-meeting.ts';
import type { Db } from '../schema.ts';
import type { MaterialTable } from '../tables/preparation.ts';

type NewMaterial = Pick<MaterialTable, 'name' | 'type' | 'bytes' | 'added_by'>;

const COLUMNS = ['id', 'name', 'type', 'size', 'added_by', 'added_at'] as const;
const toMaterial = (row: Pick<MaterialTable, (typeof COLUMNS)[number]>): Material => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  by: row.added_by,
  addedAt: row.added_at,
});

/** What lies there, without its bytes, in the order in which it came. */
export const materialsOf = async (db: Db, meeting: MeetingId): Promise<Material[]> =>
  (
    await db
      .selectFrom('material')
      .select(COLUMNS)
      .where('meeting_id', '=', meeting)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .orderBy('id')
      .execute()
  ).map(toMaterial);

/** Keeps a file; undefined when the meeting's files would become too many or too large. Removed ones give way first. */
export async function addMaterial(
  meeting: OpenMeeting,
  file: NewMaterial,
  world: { now: () => Date; random: RandomBytes },
): Promise<Material | undefined> {
  const { tx, id: meeting_id } = meeting;
  const there = await materialsOf(tx, meeting_id);
  const size = file.bytes.byteLength;
  const used = there.reduce((sum, one) => sum + one.size, 0);
  if (there.length >= MATERIAL_LIMITS.files || used + size > MATERIAL_LIMITS.meeting) return undefined;
  const { hidden } = await tx
    .selectFrom('material')
    .select(({ fn }) => fn.sum<number | null>('size').as('hidden'))
    .where('meeting_id', '=', meeting_id)
    .where('removed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  if (used + (hidden ?? 0) + size > MATERIAL_LIMITS.meeting) await forgetRemoved(meeting);
  const row = {
    ...file,
    meeting_id,
    id: newId(MaterialId, 'mat', world.random),
    size,
    added_at: world.now().toISOString(),
    removed_at: null,
  };
  await tx.insertInto('material').values(row).execute();
  return toMaterial(row);
}

/** A file of this meeting that was not removed. */
export const materialFile = (
  db: Db,
  meeting: MeetingId,
  id: MaterialId,
): Promise<Pick<MaterialTable, 'name' | 'type' | 'bytes'> | undefined> =>
  db
    .selectFrom('material')
    .select(['name', 'type', 'bytes'])
    .where('meeting_id', '=', meeting)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** Removes a file or brings it back (domain SPEC PR9). `fixed`: the meeting has begun; `full`: too many others have come meanwhile. */
export async function setRemoved(
  { tx, id: meeting, state }: OpenMeeting,
  id: MaterialId,
  removedAt: Date | null,
): Promise<'done' | 'unknown' | 'full' | 'fixed'> {
  if (state !== 'planned') return 'fixed';
  if (removedAt === null && (await materialsOf(tx, meeting)).length >= MATERIAL_LIMITS.files) return 'full';
  const done = await tx
    .updateTable('material')
    .set({ removed_at: removedAt === null ? null : removedAt.toISOString() })
    .where('meeting_id', '=', meeting)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n ? 'done' : 'unknown';
}

/** From here on what was removed cannot come back: its bytes go. */
export async function forgetRemoved({ tx, id }: OpenMeeting): Promise<void> {
  await tx.deleteFrom('material').where('meeting_id', '=', id).where('removed_at', 'is not', null).execute();
}
