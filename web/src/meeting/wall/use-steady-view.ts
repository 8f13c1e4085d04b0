import { useState } from 'react';
import type { BoardView, Present } from '../live/presence.ts';
import { samePlain } from '../live/same-plain.ts';

/**
 * The part of the map that the wall shows: the facilitator's while it is shown. While the facilitator types, the last
 * one stays: a map that moves under a sentence being read aloud makes everybody lose their place.
 */
export function useSteadyView(shown: Present | undefined): BoardView | null {
  const [last, keep] = useState<BoardView | null>(null);
  const holds = shown !== undefined && shown.editing !== null && last !== null;
  const next = holds ? last : (shown?.view ?? null);
  if (!samePlain(next, last)) keep(next);
  return next;
}
