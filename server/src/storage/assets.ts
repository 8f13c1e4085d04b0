import type { AssetId, MeetingId } from '@tsunagu/domain';
import type { OpenMeeting } from './open-meeting.ts';
import type { AssetTable, Db } from './schema.ts';

/** Most bytes of all pictures of one meeting: some forty of the largest. */
export const MOST_BYTES_OF_MEETING = 60 * 1_048_576;

export type NewAsset = Pick<AssetTable, 'id' | 'type' | 'width' | 'height'> & { readonly bytes: Uint8Array };

/** Keeps a picture; false when the meeting's pictures would become too many. */
export async function addAsset({ tx, id: meeting_id }: OpenMeeting, asset: NewAsset, now: Date): Promise<boolean> {
  const size = asset.bytes.byteLength;
  const { used } = await tx
    .selectFrom('asset')
    .select(({ fn }) => fn.sum<number | null>('size').as('used'))
    .where('meeting_id', '=', meeting_id)
    .executeTakeFirstOrThrow();
  if ((used ?? 0) + size > MOST_BYTES_OF_MEETING) return false;
  await tx
    .insertInto('asset')
    .values({ ...asset, meeting_id, size, created_at: now.toISOString() })
    .execute();
  return true;
}

/** Copies pictures of an earlier meeting, each under its new id; one that is gone is left out. They were few enough there. */
export async function copyAssets(
  { tx, id: meeting_id }: OpenMeeting,
  from: MeetingId,
  copies: ReadonlyMap<AssetId, AssetId>,
  now: Date,
): Promise<void> {
  for (const [old, id] of copies) {
    const found = await tx
      .selectFrom('asset')
      .select(['type', 'width', 'height', 'size', 'bytes'])
      .where('meeting_id', '=', from)
      .where('id', '=', old)
      .executeTakeFirst();
    if (found === undefined) continue;
    await tx
      .insertInto('asset')
      .values({ ...found, id, meeting_id, created_at: now.toISOString() })
      .execute();
  }
}

/** A picture of this meeting; one of another meeting is not found. */
export const assetOf = (
  db: Db,
  meeting: MeetingId,
  id: AssetId,
): Promise<Pick<AssetTable, 'type' | 'bytes'> | undefined> =>
  db
    .selectFrom('asset')
    .select(['type', 'bytes'])
    .where('meeting_id', '=', meeting)
    .where('id', '=', id)
    .executeTakeFirst();
