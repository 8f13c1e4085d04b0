import { roleBadges } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { Spinner } from '../../components/Spinner.tsx';
import { useStore } from '../live/store.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { FollowBar } from './FollowBar.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TieHint } from './TieHint.tsx';
import { Toolbar } from './Toolbar.tsx';

/** The drawing board's chunk is large and comes only when a map is shown. */
const BoardCanvas = lazy(async () => ({ default: (await import('@tsunagu/canvas')).BoardCanvas }));

/**
 * 地図: the tools, the map, and on narrow screens what is selected. `onPressThing`: what is selected was pressed, for the
 * first time or again.
 */
export function MapPanel({ narrow, onPressThing }: { narrow: boolean; onPressThing?: () => void }) {
  const { board, awareness } = useRoom();
  const { me, mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  const place = useRef<HTMLDivElement>(null);
  const hideNames = useHideNames(board);
  const layer = useStore(ui.layer);
  const roles = useCollection(board.roles);
  const badges = useMemo(() => roleBadges(roles.values()), [roles]);
  useEffect(() => () => ui.canvas.set(null), [ui]);
  return (
    <div ref={place} className="flex h-full min-h-0 flex-col" data-testid="map">
      {mayEdit ? <Toolbar narrow={narrow} /> : null}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <FollowBar place={place} />
        <TieHint />
        <div
          className="relative min-h-0 flex-1"
          onPointerUpCapture={() => {
            if (ui.selection.get().length === 1) onPressThing?.();
          }}
        >
          <Suspense fallback={<Spinner label={mapText.loading} />}>
            <BoardCanvas
              board={board}
              awareness={awareness}
              mode={mayEdit ? 'edit' : 'read'}
              hideNames={hideNames}
              roleBadges={badges}
              layer={layer}
              me={me}
              mayUnlock={mayFacilitate}
              onSelect={(ids) => ui.selection.set(ids)}
              onLostText={(text) => notify(ui, mapText.lostText(text))}
              onReady={(handle) => ui.canvas.set(handle)}
            />
          </Suspense>
        </div>
        {narrow ? <SelectionBar /> : null}
      </div>
    </div>
  );
}
