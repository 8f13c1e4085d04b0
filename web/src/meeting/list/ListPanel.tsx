import { sideOf } from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';
import { listText } from '@tsunagu/domain/catalogue/list';
import { useCallback, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';
import { RolePanel } from '../roles/RolePanel.tsx';
import { ElementCards } from './ElementCards.tsx';
import { ElementTable } from './ElementTable.tsx';
import { elementRows } from './element-rows.ts';
import { ListControls } from './ListControls.tsx';
import { viewedElements, viewedTies, WHOLE_LIST } from './list-view.ts';
import { OtherThings } from './OtherThings.tsx';
import { TieCards } from './TieCards.tsx';
import { TieTable } from './TieTable.tsx';
import { tieRows, type TieRow } from './tie-rows.ts';

/** 一覧: the whole map without a map. Tables on wide screens, cards on phones; everything by keyboard, live. */
export function ListPanel({ narrow, withRoles }: { narrow: boolean; withRoles: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const [view, setView] = useState(WHOLE_LIST);
  const hideNames = useHideNames(board);
  const sources = [board.elements, board.ties];
  const deriveTies = useCallback(
    () => tieRows(board.elements.all(), board.ties.all().values(), { hideNames }),
    [board, hideNames],
  );
  const deriveElements = useCallback(
    () => elementRows(board.elements.all(), board.ties.all().values(), { hideNames }),
    [board, hideNames],
  );
  const allTies = useDerived(sources, deriveTies);
  const allElements = useDerived(sources, deriveElements);
  const sideOfRow = (row: TieRow): string => {
    const other = board.elements.get(row.other);
    return (other?.kind === 'person' || other?.kind === 'resource' ? sideOf(other) : undefined) ?? 'none';
  };
  const ties = viewedTies(allTies, view, sideOfRow);
  const elements = viewedElements(allElements, view);
  return (
    <div className="space-y-8">
      <ListControls view={view} narrow={narrow} onChange={setView} />
      <section aria-labelledby="ties-heading" className="space-y-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="ties-heading">{listText.tiesOf(ties.length, allTies.length)}</h2>
          {mayEdit ? (
            <Button icon="plus" onPress={() => ui.dialog.set({ kind: 'connect', from: null })}>
              {listText.addTie}
            </Button>
          ) : null}
        </div>
        {ties.length === 0 ? (
          <p className="text-ink-soft">{allTies.length === 0 ? listText.noTies : listText.nothingFound}</p>
        ) : narrow ? (
          <TieCards rows={ties} />
        ) : (
          <TieTable rows={ties} />
        )}
      </section>
      <section aria-labelledby="supporters-heading" className="space-y-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="supporters-heading">{listText.supportersOf(elements.length, allElements.length)}</h2>
          {mayEdit ? (
            <div className="flex flex-wrap gap-2">
              <Button look="primary" icon="people" onPress={() => ui.dialog.set({ kind: 'add-supporter' })}>
                {listText.addSupporter}
              </Button>
              <Button icon="people" onPress={() => ui.dialog.set({ kind: 'family', of: null })}>
                {familyText.open}
              </Button>
            </div>
          ) : null}
        </div>
        {elements.length === 0 ? (
          <p className="text-ink-soft">{allElements.length === 0 ? listText.empty : listText.nothingFound}</p>
        ) : narrow ? (
          <ElementCards rows={elements} />
        ) : (
          <ElementTable rows={elements} />
        )}
      </section>
      {withRoles ? <RolePanel narrow={narrow} /> : null}
      <OtherThings />
    </div>
  );
}
