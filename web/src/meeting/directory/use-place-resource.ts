import { type Pos, signOf } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useCallback } from 'react';
import type { ListedResource } from '../../api/resources.ts';
import { useSettings } from '../../api/use-settings.ts';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { addSupporter } from '../map/board-actions.ts';

/** Puts a row of the directory on the map, linked to it: with its middle at `at`, or on a free place. */
export function usePlaceResource(): (row: ListedResource, at?: Pos) => void {
  const { board } = useRoom();
  const ui = useUi();
  const settings = useSettings();
  return useCallback(
    (row, at) => {
      const id = addSupporter(board, { kind: 'resource', ...signOf(row, settings) }, null, at);
      ui.canvas.get()?.select([id]);
      // It found a place by itself, which may lie outside what is seen; where a hand put it, it is seen.
      if (at === undefined) ui.canvas.get()?.zoomToFit();
      ui.spoken.set(mapText.added(row.name));
    },
    [board, ui, settings],
  );
}
