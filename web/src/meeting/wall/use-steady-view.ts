import { useRef } from 'react';
import type { BoardView, Present } from '../live/presence.ts';

/**
 * The part of the map that the wall shows: the facilitator's while it is shown. While the facilitator types, the last
 * one stays: a map that moves under a sentence being read aloud makes everybody lose their place.
 */
export function useSteadyView(shown: Present | undefined): BoardView | null {
  const last = useRef<BoardView | null>(null);
  if (!shown) last.current = null;
  else if (shown.editing === null || last.current === null) last.current = shown.view;
  return last.current;
}
