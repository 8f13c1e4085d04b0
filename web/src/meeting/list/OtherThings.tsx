import { displayName, inOrder, type Element } from '@tsunagu/domain';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { IssueCategorySelect } from '../../components/IssueCategorySelect.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import type { Thing } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';
import { addNote } from '../map/board-actions.ts';
import { categoryOf } from './tie-rows.ts';

/** `category`: of an issue; null for everything else. */
type Row = { id: string; thing: Thing; kind: string; words: string; category: string | null };

/** Everything else on the map: issues, notes, areas, cards, tables and the like, each with a way to all of it. */
export function OtherThings() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const derive = useCallback(
    (): Row[] => [
      ...inOrder(board.issues.all().values()).map(({ id, title, category }) => ({
        id,
        thing: { kind: 'issue' as const, id },
        kind: propertiesText.kinds.issue,
        words: title,
        category,
      })),
      ...[...board.elements.all().values()].filter(isOther).map((element) => ({
        id: element.id,
        thing: { kind: 'element' as const, id: element.id },
        kind: categoryOf(element),
        words: displayName(element, { hideNames: false }),
        category: null,
      })),
    ],
    [board],
  );
  const rows = useDerived([board.elements, board.issues], derive);
  return (
    <section aria-labelledby="things-heading" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="things-heading">{listText.otherThings(rows.length)}</h2>
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
        {rows.map(({ id, thing, kind, words, category }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="text-small font-bold text-ink-soft">{kind}</span>
            <span className="min-w-0 flex-1 basis-64 whitespace-pre-wrap">{words || propertiesText.noName}</span>
            {category === null || thing.kind !== 'issue' ? null : (
              <IssueCategorySelect
                label={issueCategoryText.category}
                value={category}
                isDisabled={!mayEdit}
                onChange={(next) => {
                  if (board.issues.get(thing.id)) board.issues.update(thing.id, { category: next });
                }}
              />
            )}
            <Button
              aria-label={listText.moreOf(words.slice(0, 20) || propertiesText.noName)}
              onPress={() => ui.dialog.set({ kind: 'thing', thing })}
            >
              {listText.more}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOther = (element: Element): boolean => element.kind !== 'person' && element.kind !== 'resource';
