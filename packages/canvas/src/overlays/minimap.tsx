import { union, type Box } from '@tsunagu/notation';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Editor } from 'tldraw';
import { isBoardShape, isElementShape, isGroundShape } from '../shape-types.ts';

/** Size of the picture in px. */
const SIZE = { w: 168, h: 112 };
/** Least time between two pictures, in ms: it is for finding one's way, not for watching. */
const DRAW_EVERY = 300;
/** On narrower maps, in px, it would cover what is looked for. */
const LEAST_WIDTH = 560;
/** With so much of the board in view nobody needs it. */
const MOST_SEEN = 0.7;
const INK = { ground: '#767676', thing: '#8c93b3', subject: '#0017c1', view: '#0017c1' };

/**
 * 小さな地図: where the view is on the whole board. There only while much of the board is out of view. A picture for the
 * eye and the pointer; by keyboard the same is done by arrows and zoom.
 */
export function Minimap({ editor }: { editor: Editor }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  /** What the picture shows of the board. */
  const shown = useRef<Box>({ x: 0, y: 0, w: 1, h: 1 });
  const [away, setAway] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    const draw = () => {
      timer = undefined;
      // A drag needs every frame for itself.
      if (editor.isInAny('select.translating', 'select.resizing')) return soon();
      const board = editor.getCurrentPageBounds();
      setAway(board !== undefined && isWanted(editor, board));
      if (canvas.current) shown.current = paint(canvas.current, editor, board);
    };
    const soon = (): void => {
      timer ??= window.setTimeout(draw, DRAW_EVERY);
    };
    draw();
    const stops = [
      editor.store.listen(soon, { scope: 'document' }),
      editor.store.sideEffects.registerAfterChangeHandler('camera', soon),
      editor.store.sideEffects.registerAfterChangeHandler('instance', soon),
    ];
    return () => {
      stops.forEach((stop) => stop());
      if (timer !== undefined) clearTimeout(timer);
    };
  }, [editor]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const frame = event.currentTarget.getBoundingClientRect();
    const { x, y, w, h } = shown.current;
    editor.centerOnPoint({
      x: x + ((event.clientX - frame.x) / frame.width) * w,
      y: y + ((event.clientY - frame.y) / frame.height) * h,
    });
  };
  return (
    <canvas
      ref={canvas}
      hidden={!away}
      aria-hidden="true"
      data-testid="minimap"
      className="tsunagu-minimap"
      style={{ width: SIZE.w, height: SIZE.h }}
      onPointerDown={go}
      onPointerMove={go}
    />
  );
}

/** Whether enough of the board is out of view to lose one's way, and there is room for a picture of it. */
function isWanted(editor: Editor, board: Box): boolean {
  if (editor.getViewportScreenBounds().w < LEAST_WIDTH) return false;
  const view = editor.getViewportPageBounds();
  const seen = (from: number, size: number, viewFrom: number, viewSize: number) =>
    Math.max(0, Math.min(from + size, viewFrom + viewSize) - Math.max(from, viewFrom)) / size;
  return seen(board.x, board.w, view.x, view.w) * seen(board.y, board.h, view.y, view.h) < MOST_SEEN;
}

/** Draws every thing as its box. Returns the part of the board that the picture shows. */
function paint(canvas: HTMLCanvasElement, editor: Editor, board: Box | undefined): Box {
  const view = editor.getViewportPageBounds();
  const all = union(board ? [board, view] : [view]);
  const scale = Math.min(SIZE.w / all.w, SIZE.h / all.h) * 0.94;
  const shown = {
    x: all.x + all.w / 2 - SIZE.w / scale / 2,
    y: all.y + all.h / 2 - SIZE.h / scale / 2,
    w: SIZE.w / scale,
    h: SIZE.h / scale,
  };
  const density = window.devicePixelRatio || 1;
  canvas.width = SIZE.w * density;
  canvas.height = SIZE.h * density;
  const pen = canvas.getContext('2d');
  if (!pen) return shown;
  pen.scale(density, density);
  const place = (box: Box): [number, number, number, number] => [
    (box.x - shown.x) * scale,
    (box.y - shown.y) * scale,
    Math.max(2, box.w * scale),
    Math.max(2, box.h * scale),
  ];
  for (const shape of editor.getCurrentPageShapes()) {
    if (!isBoardShape(shape) || (!isElementShape(shape) && shape.type !== 'issue')) continue;
    const bounds = editor.getShapePageBounds(shape.id);
    if (!bounds) continue;
    const box = place(bounds);
    if (isGroundShape(shape)) {
      pen.strokeStyle = INK.ground;
      pen.strokeRect(...box);
    } else {
      pen.fillStyle = shape.type === 'person' && shape.props.value.isSubject ? INK.subject : INK.thing;
      pen.fillRect(...box);
    }
  }
  pen.strokeStyle = INK.view;
  pen.lineWidth = 2;
  pen.strokeRect(...place(view));
  return shown;
}
