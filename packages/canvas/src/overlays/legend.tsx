import type { BoardDoc } from '@tsunagu/board-doc';
import { DEFAULT_NOTATION, type NotationProfile } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { legendRows, SAMPLE, type LegendRow, type SignOptions } from '@tsunagu/notation';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { SignView } from '../shapes/sign-view.tsx';

type Props = { readonly board: BoardDoc; readonly hasRoles: boolean; readonly large: boolean };

/** Remembers rows as long as the meanings on the board are the same, so that React sees no change. */
class LegendSource {
  readonly #board: BoardDoc;
  readonly #hasRoles: boolean;
  #rows: readonly LegendRow[] = [];
  #profile: NotationProfile | undefined;

  constructor(board: BoardDoc, hasRoles: boolean) {
    this.#board = board;
    this.#hasRoles = hasRoles;
  }

  readonly subscribe = (fn: () => void): (() => void) => this.#board.observe(fn);

  readonly get = (): readonly LegendRow[] => {
    const { elements, ties, unions, issues } = this.#board;
    const on = {
      elements: [...elements.all().values()],
      ties: [...ties.all().values()],
      unions: [...unions.all().values()],
      issues: [...issues.all().values()],
    };
    const profile = this.#board.meta.get()?.notation ?? DEFAULT_NOTATION;
    const options: SignOptions = { hideNames: false, profile };
    const now = legendRows(on, options, this.#hasRoles);
    const same = now.length === this.#rows.length && now.every((row, i) => row.id === this.#rows[i]?.id);
    if (!same || profile !== this.#profile) this.#rows = now;
    this.#profile = profile;
    return this.#rows;
  };
}

function useRows(board: BoardDoc, hasRoles: boolean): readonly LegendRow[] {
  const source = useMemo(() => new LegendSource(board, hasRoles), [board, hasRoles]);
  return useSyncExternalStore(source.subscribe, source.get);
}

/** Pictures of so little width that the room at their sides is left out. */
const SLIM: ReadonlySet<string> = new Set(
  ['male', 'female', 'unspecified', 'subject', 'deceased', 'note'].concat(
    [1, 2, 3, 4, 5].map((fn) => `function-${fn}`),
  ),
);

const frameOf = ({ id }: LegendRow) =>
  SLIM.has(id)
    ? { viewBox: `16 0 ${SAMPLE.w / 2} ${SAMPLE.h}`, 'data-slim': true }
    : { viewBox: `0 0 ${SAMPLE.w} ${SAMPLE.h}` };

/** Below this width in px the map needs the room more: the legend waits behind its button. */
const NARROW = 700;

/**
 * 凡例: says what the signs on this board mean, in a strip along the lower edge. Open unless put away; on a narrow
 * screen it is opened by hand. A projection has no button: nobody could press it.
 */
export function Legend({ board, hasRoles, large }: Props) {
  const [open, setOpen] = useState(() => large || window.innerWidth >= NARROW);
  const rows = useRows(board, hasRoles);
  if (rows.length === 0) return null;
  return (
    <section
      aria-label={notationText.legend}
      data-testid="legend"
      onPointerDown={(event) => event.stopPropagation()}
      className="tsunagu-legend"
      data-large={large}
      data-open={open}
    >
      {!large && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? canvasText.hideLegend : canvasText.showLegend}
        </button>
      )}
      {open && (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <svg {...frameOf(row)} aria-hidden="true">
                <SignView nodes={row.sample} />
              </svg>
              <span>{row.meaning}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
