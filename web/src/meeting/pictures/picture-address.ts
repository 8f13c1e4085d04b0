import type { BoardDoc } from '@tsunagu/board-doc';
import type { AssetId, MeetingId } from '@tsunagu/domain';
import { useCallback } from 'react';
import { assetAddress } from '../../api/asset-address.ts';
import { readAsDataUrl } from '../export/font-faces.ts';
import { useRoom } from '../live/room.tsx';

/** Pictures of practice boards: they stay in this tab, and go with their board. */
const local = new WeakMap<BoardDoc, Map<AssetId, string>>();

export function keepLocally(board: BoardDoc, id: AssetId, picture: Blob): void {
  const pictures = local.get(board) ?? new Map<AssetId, string>();
  pictures.set(id, URL.createObjectURL(picture));
  local.set(board, pictures);
}

/** Where a picture of this map is to be had. */
export const pictureAddress = (board: BoardDoc, meetingId: MeetingId | null, id: AssetId): string | undefined =>
  meetingId === null ? local.get(board)?.get(id) : assetAddress(meetingId, id);

/** The same for signs; the same function while the room is the same. */
export function useAssetHref(): (id: AssetId) => string | undefined {
  const { board, meetingId } = useRoom();
  return useCallback((id: AssetId) => pictureAddress(board, meetingId, id), [board, meetingId]);
}

/** Pictures as data addresses, for files that need nothing else. One that cannot be had is left out; its words stand in its place. */
export async function embeddedPictures(
  ids: Iterable<AssetId>,
  address: (id: AssetId) => string | undefined,
  signal: AbortSignal,
): Promise<ReadonlyMap<AssetId, string>> {
  const pictures = new Map<AssetId, string>();
  for (const id of new Set(ids)) {
    const place = address(id);
    if (place === undefined) continue;
    const response = await fetch(place, { signal, credentials: 'same-origin' });
    if (response.ok) pictures.set(id, await readAsDataUrl(await response.blob()));
  }
  return pictures;
}
