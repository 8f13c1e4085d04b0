import type { MenuPlace } from '@tsunagu/canvas';
import { roleBadges } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Spinner } from '../../components/Spinner.tsx';
import { useStore } from '../live/store.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { StarterOffer } from '../starter/StarterOffer.tsx';
import { FindBar } from './FindBar.tsx';
import { useAssetHref } from '../pictures/picture-address.ts';
import { ResourceDrop } from '../directory/ResourceDrop.tsx';
import { PictureDrop } from '../pictures/PictureDrop.tsx';
import { FollowBar } from './FollowBar.tsx';
import { loadCanvas } from './load-canvas.ts';
import { MapMenu } from './MapMenu.tsx';
import { MapOffers } from './MapOffers.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ToolHint } from './ToolHint.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useMapEvents } from './use-map-events.ts';

const BoardCanvas = lazy(async () => ({ default: (await loadCanvas()).BoardCanvas }));

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
  const assetHref = useAssetHref();
  const layer = useStore(ui.layer);
  const roles = useCollection(board.roles);
  const badges = useMemo(() => roleBadges(roles.values()), [roles]);
  const [mapShown, setMapShown] = useState(true);
  // A phone's map is small enough to be its own.
  const minimap = useMemo(() => (narrow ? null : { on: mapShown, set: setMapShown }), [narrow, mapShown]);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const events = useMapEvents();
  useEffect(() => () => ui.canvas.set(null), [ui]);
  return (
    <div ref={place} className="flex h-full min-h-0 flex-col" data-testid="map">
      {mayEdit ? <Toolbar narrow={narrow} minimap={minimap} /> : null}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <FollowBar place={place} />
        <StarterOffer />
        <ToolHint />
        <FindBar />
        <div
          className="relative isolate min-h-0 flex-1"
          onPointerUpCapture={() => {
            if (ui.selection.get().length === 1) onPressThing?.();
          }}
        >
          <ResourceDrop>
            <PictureDrop>
              <Suspense fallback={<Spinner label={mapText.loading} />}>
                <BoardCanvas
                  board={board}
                  awareness={awareness}
                  mode={mayEdit ? 'edit' : 'read'}
                  hideNames={hideNames}
                  assetHref={assetHref}
                  roleBadges={badges}
                  layer={layer}
                  me={me}
                  mayUnlock={mayFacilitate}
                  minimap={minimap?.on ?? false}
                  {...events}
                  onMenu={setMenu}
                />
              </Suspense>
            </PictureDrop>
          </ResourceDrop>
        </div>
        <MapOffers />
        {narrow ? <SelectionBar /> : null}
        {menu ? <MapMenu at={menu} minimap={minimap} onClose={() => setMenu(null)} /> : null}
      </div>
    </div>
  );
}
