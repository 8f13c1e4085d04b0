import { track, useEditor, useSelectionEvents, type SelectionHandle, type TLSelectionForegroundProps } from 'tldraw';

/** Half the side of a corner's mark, and of the room in which a finger still meets it, in screen px. */
const MARK = 7;
const REACH = { fine: 12, coarse: 24 };
const ACCENT = '#0017c1';

/** The frame around what is selected, with four corners where it can be made larger. */
export const SelectionForeground = track(function SelectionForeground({ bounds }: TLSelectionForegroundProps) {
  const editor = useEditor();
  const shape = editor.getOnlySelectedShape();
  const zoom = editor.getZoomLevel();
  const resizable = shape !== null && !editor.getIsReadonly() && !editor.getShapeUtil(shape).hideResizeHandles(shape);
  if (!resizable || !editor.isIn('select')) return null;
  const reach = (editor.getInstanceState().isCoarsePointer ? REACH.coarse : REACH.fine) / zoom;
  const corners = [
    ['top_left', bounds.minX, bounds.minY],
    ['top_right', bounds.maxX, bounds.minY],
    ['bottom_right', bounds.maxX, bounds.maxY],
    ['bottom_left', bounds.minX, bounds.maxY],
  ] as const;
  return (
    <svg className="tl-overlays__item" aria-hidden="true">
      <rect
        x={bounds.x}
        y={bounds.y}
        width={bounds.w}
        height={bounds.h}
        fill="none"
        stroke={ACCENT}
        strokeWidth={1.5 / zoom}
      />
      {corners.map(([handle, x, y]) => (
        <Corner key={handle} handle={handle} x={x} y={y} mark={MARK / zoom} reach={reach} />
      ))}
    </svg>
  );
});

type CornerProps = { handle: SelectionHandle; x: number; y: number; mark: number; reach: number };

function Corner({ handle, x, y, mark, reach }: CornerProps) {
  const events = useSelectionEvents(handle);
  const cursor = handle === 'top_left' || handle === 'bottom_right' ? 'nwse-resize' : 'nesw-resize';
  return (
    <g style={{ cursor, pointerEvents: 'all' }} {...events}>
      <rect x={x - reach} y={y - reach} width={2 * reach} height={2 * reach} fill="transparent" />
      <rect
        x={x - mark}
        y={y - mark}
        width={2 * mark}
        height={2 * mark}
        fill="#fff"
        stroke={ACCENT}
        strokeWidth={mark / 4}
      />
    </g>
  );
}
