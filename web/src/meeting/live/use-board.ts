import type { BoardDoc, Collection } from '@tsunagu/board-doc';
import { DEFAULT_NOTATION, type BoardMeta, type NotationProfile } from '@tsunagu/domain';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { samePlain } from './same-plain.ts';

/** Anything that tells when it has changed: a collection, the meta values. */
type Observable = { observe(fn: () => void): () => void };

/** Every valid value of a collection. Re-renders on any change of it; prefer {@link useDerived} for wide collections. */
export function useCollection<T extends { id: I }, I extends string>(collection: Collection<T, I>): ReadonlyMap<I, T> {
  const subscribe = useCallback((fn: () => void) => collection.observe(fn), [collection]);
  return useSyncExternalStore(subscribe, () => collection.all());
}

/** One value of a collection; re-renders only when this value changes. */
export function useRecord<T extends { id: I }, I extends string>(
  collection: Collection<T, I>,
  id: I | null,
): T | undefined {
  const derive = useCallback(() => (id === null ? undefined : collection.get(id)), [collection, id]);
  return useDerived([collection], derive);
}

/**
 * A value computed from collections, kept identical while it says the same: a peer who drags a person changes
 * `elements`, but not the list of names, and so no panel is drawn again. `compute` must be stable (`useCallback`).
 */
export function useDerived<V>(sources: readonly Observable[], compute: () => V): V {
  const last = useRef<{ value: V } | null>(null);
  const stable = useStableList(sources);
  const subscribe = useCallback(
    (fn: () => void) => {
      const stops = stable.map((source) => source.observe(fn));
      return () => stops.forEach((stop) => stop());
    },
    [stable],
  );
  const get = useCallback(() => {
    const value = compute();
    if (last.current && samePlain(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  }, [compute]);
  return useSyncExternalStore(subscribe, get);
}

/** The same array while its members are the same, so that callers may write the list in place. */
function useStableList<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  if (kept.length === list.length && kept.every((one, at) => one === list[at])) return kept;
  keep(list);
  return list;
}

export function useMeta(board: BoardDoc): BoardMeta | undefined {
  const derive = useCallback(() => board.meta.get(), [board]);
  return useDerived([board.meta], derive);
}

/** By which signs this board's meanings are drawn. */
export const useNotation = (board: BoardDoc): NotationProfile => useMeta(board)?.notation ?? DEFAULT_NOTATION;

export const useHideNames = (board: BoardDoc): boolean => useMeta(board)?.hideNames ?? false;
