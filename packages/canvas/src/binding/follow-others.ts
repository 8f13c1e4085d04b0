import { readPeers, type PresenceChannel } from '../presence.ts';
import type { BoardThingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import type { DragOffsets } from './drag-offsets.ts';

/** How long a released drag is shown where it was let go while its place has not arrived, in ms. */
const RELEASE_WAIT = 2000;

type Following = {
  readonly presence: PresenceChannel;
  readonly view: ViewState;
  readonly offsets: DragOffsets;
  /** Draws these things again. */
  readonly apply: (ids: Iterable<BoardThingId>) => void;
};

/** Takes in what others say of themselves, their drags above all. Returns what ends it. */
export function followOthers({ presence, view, offsets, apply }: Following): () => void {
  let releaseTimer: number | undefined;
  const onPresence = () => {
    const peers = readPeers(presence);
    // Presence also changes by what this screen says itself.
    const before = view.peers.get();
    if (peers.length === before.length && peers.every((peer, i) => peer === before[i])) return;
    view.peers.set(peers);
    const { changed, waiting } = offsets.update(peers);
    if (changed.length > 0) apply(changed);
    if (waiting && releaseTimer === undefined)
      releaseTimer = window.setTimeout(() => {
        releaseTimer = undefined;
        apply(offsets.expire());
      }, RELEASE_WAIT);
  };
  presence.on('change', onPresence);
  onPresence();
  return () => {
    presence.off('change', onPresence);
    if (releaseTimer !== undefined) clearTimeout(releaseTimer);
  };
}
