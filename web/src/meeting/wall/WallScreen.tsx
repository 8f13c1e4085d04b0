import { runningItem, roleBadges } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { wallText } from '@tsunagu/domain/catalogue/wall';
import { lazy, Suspense, useMemo } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { currentItem } from '../agenda/agenda-clock.ts';
import { StepTimer } from '../agenda/StepTimer.tsx';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useAssetHref } from '../pictures/picture-address.ts';
import { useStore } from '../live/store.ts';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { useShownScreen } from '../map/use-shown-screen.ts';
import { useSteadyView } from './use-steady-view.ts';
import { loadCanvas } from '../map/load-canvas.ts';

const BoardCanvas = lazy(async () => ({ default: (await loadCanvas()).BoardCanvas }));

/** The projection: step and clock in large letters, the map as the facilitator shows it, and what one must know. */
export function WallScreen() {
  const { board, awareness, status } = useRoom();
  const { closed, me } = useFacts();
  const hideNames = useHideNames(board);
  const assetHref = useAssetHref();
  const { kind } = useStore(status);
  const roles = useCollection(board.roles);
  const badges = useMemo(() => roleBadges(roles.values()), [roles]);
  const view = useSteadyView(useShownScreen());
  return (
    <main className="flex h-full min-h-0 flex-col bg-white">
      <Step />
      {closed ? <Sign tone="ink" words={wallText.ended} /> : null}
      {!closed && (kind === 'offline' || kind === 'ended') ? (
        <Sign tone="danger" words={wallText.disconnected} />
      ) : null}
      <div className="relative min-h-0 flex-1" data-testid="map">
        <Suspense fallback={<Spinner label={mapText.loading} />}>
          <BoardCanvas
            board={board}
            awareness={awareness}
            mode="wall"
            hideNames={hideNames}
            assetHref={assetHref}
            roleBadges={badges}
            me={me}
            view={view}
          />
        </Suspense>
      </div>
    </main>
  );
}

function Step() {
  const { board } = useRoom();
  const { title } = useFacts();
  const hideNames = useHideNames(board);
  const items = useAgenda(board);
  const current = currentItem(items, runningItem(items));
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-6 border-b-2 border-line px-6 py-1 text-[1.75rem] leading-[1.35]">
      <h1 className="sr-only">{title}</h1>
      <p className="min-w-0 flex-1 font-bold">
        {current ? meetingText.step(items.indexOf(current) + 1, items.length, current.title) : wallText.noStep}
      </p>
      {hideNames ? (
        <p className="flex items-center gap-2">
          <Icon name="hide" />
          {wallText.namesHidden}
        </p>
      ) : null}
      {current ? (
        <p className="text-[2.25rem]">
          <StepTimer item={current} />
        </p>
      ) : null}
    </header>
  );
}

function Sign({ tone, words }: { tone: 'ink' | 'danger'; words: string }) {
  return (
    <p
      role="alert"
      className={`flex shrink-0 items-center gap-3 px-6 py-2 text-[1.75rem] font-bold text-white ${tone === 'ink' ? 'bg-ink' : 'bg-danger'}`}
    >
      <Icon name={tone === 'ink' ? 'done' : 'offline'} />
      {words}
    </p>
  );
}
