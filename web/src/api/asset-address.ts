import type { AssetId } from '@tsunagu/domain';

/** Where the server shows a picture of a meeting's map. */
export const assetAddress = (meetingId: string, id: AssetId): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}/assets/${encodeURIComponent(id)}`;
