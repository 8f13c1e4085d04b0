import type { BoardDoc, Collection } from '@tsunagu/board-doc';
import type { Element, Ink, Issue, Tie, Union } from '@tsunagu/domain';

/** Things that were taken off the map together. */
export type Deleted = { elements: Element[]; ties: Tie[]; unions: Union[]; issues: Issue[]; ink: Ink[] };

const none = (): Deleted => ({ elements: [], ties: [], unions: [], issues: [], ink: [] });
export const countOf = (deleted: Deleted): number =>
  deleted.elements.length + deleted.issues.length + deleted.ink.length || deleted.ties.length + deleted.unions.length;

/** Both as one, e.g. several strokes under one sweep of the eraser. */
export const together = (a: Deleted, b: Deleted): Deleted => ({
  elements: [...a.elements, ...b.elements],
  ties: [...a.ties, ...b.ties],
  unions: [...a.unions, ...b.unions],
  issues: [...a.issues, ...b.issues],
  ink: [...a.ink, ...b.ink],
});

/**
 * Hears of everything that this screen deletes, by whatever way: key, eraser, list or panel. Taking back an own addition
 * is no deletion. One call a transaction.
 */
export function observeDeletions(board: BoardDoc, heard: (deleted: Deleted) => void): () => void {
  let batch = none();
  const watch = <T extends { id: I }, I extends string>(collection: Collection<T, I>, into: (value: T) => void) => {
    let before = collection.all();
    return collection.observe(({ removed, local }) => {
      const manager = board.undoManager();
      if (local && !manager.undoing && !manager.redoing) {
        for (const id of removed) {
          const value = before.get(id);
          if (value) into(value);
        }
      }
      before = collection.all();
    });
  };
  const stops = [
    watch(board.elements, (value) => batch.elements.push(value)),
    watch(board.ties, (value) => batch.ties.push(value)),
    watch(board.unions, (value) => batch.unions.push(value)),
    watch(board.issues, (value) => batch.issues.push(value)),
    watch(board.ink, (value) => batch.ink.push(value)),
    // Called after the collections: the transaction is complete.
    board.observe(() => {
      const done = batch;
      batch = none();
      if (countOf(done) > 0) heard(done);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Puts deleted things back where they were, whatever was done since; undo would take back the last step instead. */
export function restore(board: BoardDoc, { elements, ties, unions, issues, ink }: Deleted): void {
  board.transact(() => {
    for (const element of elements) if (!board.elements.get(element.id)) board.elements.add(element);
    for (const tie of ties) if (!board.ties.get(tie.id)) board.ties.add(tie);
    for (const union of unions) if (!board.unions.get(union.id)) board.unions.add(union);
    for (const issue of issues) if (!board.issues.get(issue.id)) board.issues.add(issue);
    for (const stroke of ink) if (!board.ink.get(stroke.id)) board.ink.add(stroke);
  });
}
