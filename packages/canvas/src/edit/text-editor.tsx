import type { BoardDoc } from '@tsunagu/board-doc';
import { SIGN_SIZE, type ElementId, type Pos } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { ISSUE_WIDTH, LABEL_TEXT, LINE_HEIGHT, NOTE_PAPERS } from '@tsunagu/notation';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useEditor, useValue, type Editor } from 'tldraw';
import { isBoardShape, shapeId, type BoardShape } from '../shape-types.ts';
import type { EditingField, ViewState } from '../view-state.ts';
import { TextDraft } from './text-draft.ts';
import { newCaptionField, textFieldOf } from './text-field.ts';

/** Letters of a new caption, in board units. */
const NEW_CAPTION_TEXT = 20;

type Props = { readonly board: BoardDoc; readonly view: ViewState; readonly onLost: (text: string) => void };

/** The box in which a text on the map is written, over the thing itself. */
export function TextEditor({ board, view, onLost }: Props) {
  const editing = useValue(view.editing);
  return editing && <TextBox key={editing.id} editing={editing} board={board} view={view} onLost={onLost} />;
}

/** Where the box stands, in screen px relative to the canvas, and how large its letters are. */
function placeOf(
  editor: Editor,
  shape: BoardShape,
): { x: number; y: number; w: number; h: number; font: number; paper: string } {
  const zoom = editor.getZoomLevel();
  const bounds = editor.getShapePageBounds(shape.id);
  const box = bounds ?? { x: shape.x, y: shape.y, w: 160, h: 40 };
  const font = Math.max(16, LABEL_TEXT * zoom);
  const at = (x: number, y: number, w: number, h: number, paper = '#ffffff') => {
    const p = editor.pageToViewport({ x, y });
    return {
      x: p.x,
      y: p.y,
      w: Math.max(w * zoom, font * 9),
      h: Math.max(h * zoom, font * LINE_HEIGHT + 12),
      font,
      paper,
    };
  };
  switch (shape.type) {
    case 'note':
      return at(shape.x, shape.y, box.w, box.h, NOTE_PAPERS[shape.props.value.tint]);
    case 'person': {
      const w = 216;
      return at(shape.x + SIGN_SIZE.person / 2 - w / 2, shape.y + SIGN_SIZE.person + 2, w, 42);
    }
    case 'resource':
      return at(shape.x, shape.y + box.h / 2 - 22, box.w, 44);
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
    case 'area':
      return at(shape.x + box.w / 2 - 150, shape.y + 4, 300, 44);
    case 'issue':
      return at(shape.x, shape.y + 40, ISSUE_WIDTH, 60);
    case 'caption':
      return {
        ...at(shape.x, shape.y, Math.max(200, box.w), box.h),
        font: Math.max(16, shape.props.value.fontSize * zoom),
      };
    case 'tie':
    case 'union':
    case 'ink':
      return at(box.x + box.w / 2 - 112, box.y + box.h / 2 - 22, 224, 44);
  }
}

/** Where the box of a caption stands that is not there yet. */
function placeOfNew(editor: Editor, { x, y }: Pos): ReturnType<typeof placeOf> {
  const zoom = editor.getZoomLevel();
  const p = editor.pageToViewport({ x, y });
  const font = Math.max(16, NEW_CAPTION_TEXT * zoom);
  return { x: p.x, y: p.y, w: font * 10, h: font * LINE_HEIGHT + 12, font, paper: '#ffffff' };
}

function TextBox({ editing, board, view, onLost }: Props & { readonly editing: EditingField }) {
  const editor = useEditor();
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useRef<TextDraft>(null);
  const [field] = useState(() =>
    editing.at ? newCaptionField(board, editing.id as ElementId, editing.at) : textFieldOf(board, editing.id),
  );
  const place = useValue(
    'text box place',
    () => {
      const shape = editor.getShape(shapeId(editing.id));
      if (shape && isBoardShape(shape)) return placeOf(editor, shape);
      return editing.at && placeOfNew(editor, editing.at);
    },
    [editor, editing],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (!field || !element) {
      view.editing.set(null);
      return;
    }
    const own = new TextDraft(
      field,
      { set: (fn, ms) => window.setTimeout(fn, ms), clear: (id) => window.clearTimeout(id) },
      { onShow: (text) => showText(element, text), onGone: () => view.editing.set(null), onLost },
    );
    draft.current = own;
    const unobserve = board.observe(() => own.documentChanged());
    element.focus({ preventScroll: true });
    element.select();
    return () => {
      unobserve();
      // Whatever takes the box away, what stands in it is written.
      own.close(element.value);
      field.ended?.();
    };
  }, [board, field, view, onLost]);

  if (!field || !place) return null;
  const finish = () => {
    draft.current?.close(box.current?.value);
    view.editing.set(null);
    editor.getContainer().focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    // 229 is what older browsers report for keys that belong to an input method.
    if (event.nativeEvent.isComposing || draft.current?.composing || event.keyCode === 229) return;
    // Escape is the canvas's: it takes the box away.
    const ends = event.key === 'Enter' && (!field.multiline || event.ctrlKey || event.metaKey);
    if (!ends) return;
    event.preventDefault();
    finish();
  };
  return (
    <textarea
      ref={box}
      aria-label={canvasText.edit}
      data-testid="map-text"
      defaultValue={field.read() ?? ''}
      maxLength={field.most}
      spellCheck={false}
      rows={1}
      onInput={(event) => draft.current?.type(event.currentTarget.value)}
      onCompositionStart={() => draft.current?.compositionStart()}
      onCompositionEnd={(event) => draft.current?.compositionEnd(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        draft.current?.close(box.current?.value);
        view.editing.set(null);
      }}
      onPointerDown={(event) => event.stopPropagation()}
      className="tsunagu-map-text"
      data-multiline={field.multiline}
      style={{
        left: place.x,
        top: place.y,
        width: place.w,
        minHeight: place.h,
        fontSize: place.font,
        background: place.paper,
      }}
    />
  );
}

/** Puts somebody else's text into the box and keeps the caret where it was. */
function showText(box: HTMLTextAreaElement | null, text: string): void {
  if (!box || box.value === text) return;
  const { selectionStart, selectionEnd, value } = box;
  const changedBefore = text.slice(0, selectionStart) !== value.slice(0, selectionStart);
  const shift = changedBefore ? text.length - value.length : 0;
  box.value = text;
  box.setSelectionRange(Math.max(0, selectionStart + shift), Math.max(0, selectionEnd + shift));
}
