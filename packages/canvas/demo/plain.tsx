/** The drawing library as it comes, with boxes and arrows: what the measurements compare our map with. Not shipped. */
import { createRoot } from 'react-dom/client';
import {
  createBindingId,
  createShapeId,
  Tldraw,
  toRichText,
  type Editor,
  type TLBindingCreate,
  type TLShapePartial,
} from 'tldraw';
import 'tldraw/tldraw.css';

const parameters = new URLSearchParams(location.search);
const shapes = Number(parameters.get('shapes') ?? 180);
const arrows = Number(parameters.get('arrows') ?? 120);
const COLUMNS = Math.ceil(Math.sqrt(shapes * 1.6));
const STEP = 160;
const boxId = (i: number) => createShapeId(`box${i}`);

function fill(editor: Editor): void {
  const boxes: TLShapePartial[] = Array.from({ length: shapes }, (_, i) => ({
    id: boxId(i),
    type: 'geo',
    x: (i % COLUMNS) * STEP,
    y: Math.floor(i / COLUMNS) * STEP,
    props: { w: 104, h: 104, richText: toRichText(`P${i}`) },
  }));
  const lines: TLShapePartial[] = [];
  const bindings: TLBindingCreate[] = [];
  for (let i = 0; i < arrows; i++) {
    const from = i < 3 ? 0 : (i * 2) % (shapes - COLUMNS);
    const to = i < 3 ? [1, COLUMNS, COLUMNS + 1][i] : from + (i % 2 === 0 ? 1 : COLUMNS);
    const id = createShapeId(`arrow${i}`);
    lines.push({ id, type: 'arrow' });
    for (const [terminal, box] of [
      ['start', from],
      ['end', to],
    ] as const)
      bindings.push({
        id: createBindingId(),
        type: 'arrow',
        fromId: id,
        toId: boxId(box),
        props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
      });
  }
  editor.run(
    () => {
      editor.createShapes([...boxes, ...lines]);
      editor.createBindings(bindings);
    },
    { history: 'ignore' },
  );
  editor.zoomToFit({ immediate: true });
}

/** Another person's edit, as a connection would bring it. */
function editElsewhere(editor: Editor, i: number): void {
  const shape = editor.getShape(boxId(3 + (i % Math.max(1, shapes - 3))));
  if (shape)
    editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape, x: shape.x + (i % 2 === 0 ? 4 : -4) }]));
}

createRoot(document.getElementById('root')!).render(
  <Tldraw
    onMount={(editor) => {
      fill(editor);
      let i = 0;
      Object.assign(window, { editElsewhere: () => editElsewhere(editor, i++), handle: boxId(0) });
    }}
  />,
);
