import type { BoardDoc } from '@tsunagu/board-doc';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { FONT_FAMILY, legendRows, SAMPLE, type LegendRow, type SignOptions } from '@tsunagu/notation';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { SignView } from '../shapes/sign-view.tsx';

type Props = { readonly board: BoardDoc; readonly hasRoles: boolean; readonly large: boolean };

const PLAIN: SignOptions = { hideNames: false };

/** Rows change only when a meaning appears on the board or leaves it: compared by their ids. */
function useRows(board: BoardDoc, hasRoles: boolean): readonly LegendRow[] {
  const source = useMemo(() => {
    let rows: readonly LegendRow[] = [];
    let key = '';
    return {
      get() {
        const now = legendRows(
          {
            elements: [...board.elements.all().values()],
            ties: [...board.ties.all().values()],
            issues: [...board.issues.all().values()],
          },
          PLAIN,
          hasRoles,
        );
        const nextKey = now.map((row) => row.id).join(' ');
        if (nextKey !== key) [rows, key] = [now, nextKey];
        return rows;
      },
      subscribe: (fn: () => void) => board.observe(fn),
    };
  }, [board, hasRoles]);
  return useSyncExternalStore(source.subscribe, source.get);
}

/** 凡例: says what the signs on this board mean; open unless put away. */
export function Legend({ board, hasRoles, large }: Props) {
  const [open, setOpen] = useState(true);
  const rows = useRows(board, hasRoles);
  if (rows.length === 0) return null;
  const size = large ? 20 : 14;
  return (
    <section
      aria-label={notationText.legend}
      data-testid="legend"
      onPointerDown={(event) => event.stopPropagation()}
      style={{
        position: 'absolute',
        left: 8,
        bottom: 8,
        zIndex: 300,
        maxHeight: 'calc(100% - 16px)',
        overflow: 'auto',
        background: '#fff',
        border: '1px solid #767676',
        borderRadius: 8,
        padding: '4px 8px',
        fontFamily: FONT_FAMILY,
        fontSize: size,
        lineHeight: 1.3,
        color: '#1a1a1c',
        pointerEvents: 'all',
      }}
    >
      {!large && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          style={{
            font: 'inherit',
            fontWeight: 700,
            minHeight: 32,
            padding: '0 4px',
            background: 'none',
            border: 'none',
            cursor: 'pointer',
            color: 'inherit',
          }}
        >
          {open ? canvasText.hideLegend : canvasText.showLegend}
        </button>
      )}
      {open && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {rows.map((row) => (
            <li key={row.id} style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: SAMPLE.h }}>
              <svg width={SAMPLE.w} height={SAMPLE.h} viewBox={`0 0 ${SAMPLE.w} ${SAMPLE.h}`} aria-hidden="true">
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
