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
