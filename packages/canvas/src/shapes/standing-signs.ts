import { mayHold } from '@tsunagu/domain';
import { movedOutline, standingRoom, type Box, type SignOptions } from '@tsunagu/notation';
import { atom, unsafe__withoutCapture, type Editor, type TLShapeId } from 'tldraw';
import { isBoardShape, isElementShape, type ElementShape } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { signOf } from './signs.ts';
import { StandingBoxes } from './standing-boxes.ts';

/**
 * Where signs stand as the document has them, for ties that run around them. A drag, here or elsewhere, changes nothing until it is
 * written: ties do not jump while something passes them. Nothing is measured before the first tie asks.
 */
export class StandingSigns {
  readonly #editor: Editor;
  readonly #view: ViewState;
  readonly #boxes = new StandingBoxes<TLShapeId>();
  readonly #version = atom('standing signs', 0);
  #options: SignOptions | undefined;
  #listening = false;

  constructor(editor: Editor, view: ViewState) {
    this.#editor = editor;
    this.#view = view;
  }

  /** What stands in or beside a room of the board, without the given shapes. Reads a signal. */
  near(room: Box, without: readonly TLShapeId[]): readonly Box[] {
    this.#listen();
    this.#version.get();
    // Other options, other sizes.
    const options = this.#view.options.get();
    // Asking for one tie must not make it depend on every record of the map.
    if (options !== this.#options) unsafe__withoutCapture(() => this.#measureAll(options));
    return this.#boxes.near(room, without);
  }

  #measureAll(options: SignOptions): void {
    this.#options = options;
    this.#boxes.clear();
    for (const record of this.#editor.store.allRecords())
      if (isBoardShape(record) && isObstacle(record)) this.#boxes.set(record.id, roomOf(record, options));
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const { store } = this.#editor;
    const stop = store.listen(
      ({ changes }) => {
        const options = this.#options;
        if (!options) return;
        let changed = false;
        for (const record of Object.values(changes.added))
          if (isBoardShape(record) && isObstacle(record))
            changed = this.#boxes.set(record.id, roomOf(record, options)) || changed;
        for (const [before, after] of Object.values(changes.updated))
          if (
            isBoardShape(before) &&
            isBoardShape(after) &&
            isObstacle(after) &&
            before.props.value !== after.props.value
          )
            changed = this.#boxes.set(after.id, roomOf(after, options)) || changed;
        for (const record of Object.values(changes.removed))
          if (isBoardShape(record)) changed = this.#boxes.remove(record.id) || changed;
        if (changed) this.#version.update((n) => n + 1);
      },
      { source: 'all', scope: 'document' },
    );
    this.#editor.disposables.add(stop);
  }
}

/** Everything but what others stand on. */
const isObstacle = (shape: Parameters<typeof isElementShape>[0]): shape is ElementShape =>
  isElementShape(shape) && !mayHold(shape.props.value);

const roomOf = (shape: ElementShape, options: SignOptions): Box =>
  standingRoom(movedOutline(signOf(shape, options).outline, shape.props.value.pos));
