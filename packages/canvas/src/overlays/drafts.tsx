import type { ElementId } from '@tsunagu/domain';
import { inkPath, PENS } from '@tsunagu/notation';
import { useEditor, useValue } from 'tldraw';
import { shapeId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';

/** What is being drawn and not written yet: the tie from its first end to the pointer, the stroke under the pen. */
export function Drafts({ view }: { view: ViewState }) {
  const editor = useEditor();
  const tie = useValue(view.tieDraft);
  const pen = useValue(view.penDraft);
  const from = useValue(
    'tie draft start',
    () => (tie ? editor.getShapePageBounds(shapeId(tie.from as ElementId))?.center : undefined),
    [editor, tie],
  );
  const bounds = useValue('tie draft end', () => (tie ? editor.getShapePageBounds(shapeId(tie.from)) : undefined), [
    editor,
    tie,
  ]);
  return (
    <svg className="tl-overlays__item" aria-hidden="true" style={{ overflow: 'visible', pointerEvents: 'none' }}>
      {bounds && (
        <rect
          x={bounds.x - 6}
          y={bounds.y - 6}
          width={bounds.w + 12}
          height={bounds.h + 12}
          rx={8}
          fill="none"
          stroke="#0017c1"
          strokeWidth={3}
        />
      )}
      {tie?.to && from && (
        <line
          x1={from.x}
          y1={from.y}
          x2={tie.to.x}
          y2={tie.to.y}
          stroke="#0017c1"
          strokeWidth={3}
          strokeDasharray="8 6"
        />
      )}
      {pen && <path d={inkPath(pen, 4)} fill={PENS[0]} />}
    </svg>
  );
}
