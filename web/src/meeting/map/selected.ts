import type { BoardDoc } from '@tsunagu/board-doc';
import { isGround, type Element } from '@tsunagu/domain';
import { useCallback } from 'react';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { thingOf, type ThingId } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';

/** What a bar or menu has to know of what is selected. */
export type Selected = {
  readonly count: number;
  /** How many of it are elements. */
  readonly elements: number;
  /** Whether it has a text that can be written on the map. */
  readonly writable: boolean;
  readonly copyable: boolean;
  readonly hasGround: boolean;
  readonly hasGroup: boolean;
  readonly isOneGroup: boolean;
  /** Whether all elements of it are locked. */
  readonly isLocked: boolean;
};

export function selectedOf(board: BoardDoc, ids: readonly ThingId[]): Selected {
  const things = ids.flatMap((id) => thingOf(id) ?? []);
  const elements: Element[] = things.flatMap((thing) =>
    thing.kind === 'element' ? (board.elements.get(thing.id) ?? []) : [],
  );
  const groups = new Set(elements.map(({ group }) => group));
  return {
    count: things.length,
    elements: elements.length,
    writable: things.length === 1 && things[0]!.kind !== 'ink',
    copyable: elements.length > 0 || things.some(({ kind }) => kind === 'ink'),
    hasGround: elements.some(isGround),
    hasGroup: elements.some(({ group }) => group !== ''),
    isOneGroup: elements.length > 1 && groups.size === 1 && !groups.has(''),
    isLocked: elements.length > 0 && elements.every(({ locked }) => locked),
  };
}

/** Re-renders only when one of the answers changes; a drag changes none. */
export function useSelected(): Selected {
  const { board } = useRoom();
  const ids = useStore(useUi().selection);
  const derive = useCallback(() => selectedOf(board, ids), [board, ids]);
  return useDerived([board.elements], derive);
}
