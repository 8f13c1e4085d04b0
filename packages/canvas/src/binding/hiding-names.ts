import type { BoardDoc } from '@tsunagu/board-doc';
import { hideNamesIn } from '@tsunagu/domain';
import type { ViewState } from '../view-state.ts';

/** Keeps the options' function that takes names out of free text up to date; a new one only when a name changed. */
export function hidingNames(board: BoardDoc, view: ViewState): { update: () => void } {
  let names = '';
  return {
    update() {
      const options = view.options.get();
      if (!options.hideNames) return;
      const elements = [...board.elements.all().values()];
      const now = JSON.stringify(
        elements.flatMap((e) =>
          e.kind === 'person'
            ? [e.label, e.reading, e.alias, e.relation, e.sex]
            : e.kind === 'resource'
              ? [e.contact]
              : [],
        ),
      );
      if (options.hideIn && now === names) return;
      names = now;
      view.options.set({ ...options, hideIn: hideNamesIn(elements, [], { hideNames: true }) });
    },
  };
}
