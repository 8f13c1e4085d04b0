import { canCarryTie, displayName, type ElementId } from '@tsunagu/domain';
import { useCallback } from 'react';
import { categoryOf } from '../list/tie-rows.ts';
import { useRoom } from '../live/room.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';

export type ElementOption = { value: ElementId; label: string; isSubject: boolean };

/** Everything a tie may start or end at, 本人 first, by name. */
export function useElementOptions(): readonly ElementOption[] {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    () =>
      [...board.elements.all().values()]
        .filter(canCarryTie)
        .map((element) => {
          const name = displayName(element, { hideNames });
          const category = categoryOf(element);
          return {
            value: element.id,
            label: category === name ? name : `${name}（${category}）`,
            isSubject: element.kind === 'person' && element.isSubject,
          };
        })
        .sort((a, b) => Number(b.isSubject) - Number(a.isSubject) || a.label.localeCompare(b.label, 'ja')),
    [board, hideNames],
  );
  return useDerived([board.elements], derive);
}
