import { inOrder } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';
import { addNote } from '../map/board-actions.ts';
import { RolePanel } from '../roles/RolePanel.tsx';
import { LooseList } from './LooseList.tsx';
import { TieCards } from './TieCards.tsx';
import { TieTable } from './TieTable.tsx';
import { tieList } from './tie-rows.ts';

/** 一覧: the whole map without a map. Tables on wide screens, cards on phones; everything by keyboard, live. */
export function ListPanel({ narrow, withRoles }: { narrow: boolean; withRoles: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    () => tieList(board.elements.all(), board.ties.all().values(), { hideNames }),
    [board, hideNames],
  );
  const { ties, loose } = useDerived([board.elements, board.ties], derive);
  const things = useDerived(
    [board.elements, board.issues],
    useCallback(
      () => [
        ...inOrder(board.issues.all().values()).map(({ id, title }) => ({ id, kind: 'issue' as const, words: title })),
        ...[...board.elements.all().values()].flatMap((element) =>
          element.kind === 'note' ? [{ id: element.id, kind: 'element' as const, words: element.text }] : [],
        ),
      ],
      [board],
    ),
  );
  return (
    <div className="space-y-8">
      <section aria-labelledby="ties-heading" className="space-y-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="ties-heading">{listText.tiesOf(ties.length)}</h2>
          {mayEdit ? (
            <div className="flex flex-wrap gap-2">
              <Button look="primary" icon="people" onPress={() => ui.dialog.set({ kind: 'add-supporter' })}>
                {listText.addSupporter}
              </Button>
              <Button icon="plus" onPress={() => ui.dialog.set({ kind: 'connect', from: null })}>
                {listText.addTie}
              </Button>
            </div>
          ) : null}
        </div>
        {ties.length === 0 ? <p className="text-ink-soft">{listText.noTies}</p> : null}
        {ties.length === 0 ? null : narrow ? <TieCards rows={ties} /> : <TieTable rows={ties} />}
        {loose.length === 0 ? null : <LooseList rows={loose} />}
      </section>
      {withRoles ? <RolePanel narrow={narrow} /> : null}
      <section aria-labelledby="things-heading" className="space-y-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="things-heading">{listText.notesAndIssues(things.length)}</h2>
          {mayEdit ? (
            <Button
              icon="plus"
              onPress={() => ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id: addNote(board, '') } })}
            >
              {mapText.note}
            </Button>
          ) : null}
        </div>
        <ul className="divide-y divide-line">
          {things.map(({ words, ...thing }) => (
            <li key={thing.id} className="flex flex-wrap items-center gap-3 py-2">
              <span className="text-small font-bold text-ink-soft">
                {thing.kind === 'issue' ? propertiesText.kinds.issue : propertiesText.kinds.note}
              </span>
              <span className="min-w-0 flex-1 basis-64 whitespace-pre-wrap">{words || propertiesText.noName}</span>
              <Button
                aria-label={listText.moreOf(words.slice(0, 20) || propertiesText.noName)}
                onPress={() =>
                  ui.dialog.set({
                    kind: 'thing',
                    thing: thing.kind === 'issue' ? { kind: 'issue', id: thing.id } : { kind: 'element', id: thing.id },
                  })
                }
              >
                {listText.more}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
