import type { BoardDoc } from '@tsunagu/board-doc';
import type {
  CareAreaLevel,
  Element,
  ElementId,
  HelpLayer,
  Person,
  Resource,
  SupporterKind,
  SupporterState,
} from '@tsunagu/domain';

/** What can be written to several supporters at once. */
export type ManyPatch = {
  readonly careArea?: CareAreaLevel | null;
  readonly supporterKind?: SupporterKind;
  readonly help?: HelpLayer | null;
  readonly state?: SupporterState;
};
export type Supporter = Person | Resource;
export const isSupporter = (element: Element): element is Supporter =>
  element.kind === 'person' || element.kind === 'resource';

/** Whether the facilitator locked it against this hand. */
const isFree = (element: Element, mayUnlock: boolean): boolean => mayUnlock || !element.locked;

/** Those of the things that a patch can be written to. */
export function supportersOf(board: BoardDoc, ids: readonly string[], mayUnlock: boolean): Supporter[] {
  return ids.flatMap((id) => {
    const element = board.elements.get(id as ElementId);
    return element && isSupporter(element) && isFree(element, mayUnlock) ? [element] : [];
  });
}

/** Writes the same to all of them, as one step of undo; what is locked or gone stays out. Returns how many were meant. */
export function patchMany(board: BoardDoc, ids: readonly string[], patch: ManyPatch, mayUnlock: boolean): number {
  const supporters = supportersOf(board, ids, mayUnlock);
  if (supporters.length === 0) return 0;
  board.undoManager().stopCapturing();
  board.transact(() => {
    for (const { id } of supporters) board.elements.update(id, patch);
  });
  return supporters.length;
}

/** The value that all of them share; undefined when they differ. */
export function sharedValue<K extends 'careArea' | 'supporterKind' | 'help' | 'state'>(
  supporters: readonly Supporter[],
  key: K,
): Supporter[K] | undefined {
  const [first, ...others] = supporters;
  return first && others.every((one) => one[key] === first[key]) ? first[key] : undefined;
}
