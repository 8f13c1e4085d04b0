import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { isComposing } from '../../components/composition.ts';
import { inputClass, labelClass } from '../../components/field-look.ts';
import { EditorsHere } from './EditorsHere.tsx';
import { useRoom } from './room.tsx';
import { mergeTexts, moveCaret, spliceBetween } from './text-splice.ts';

/** Turns the shared text into `next` by the smallest edit, so that other people's letters around it survive. */
function writeText(text: Y.Text, next: string): void {
  const change = spliceBetween(text.toJSON(), next);
  if (!change) return;
  if (change.remove > 0) text.delete(change.index, change.remove);
  if (change.insert !== '') text.insert(change.index, change.insert);
}

type Props = {
  label: string;
  /** Undefined while there is none: then nothing can be written. */
  text: Y.Text | undefined;
  /** Where this field is, for presence: others see who types here. */
  at: { id: string; field: string };
  isReadOnly: boolean;
  /** Lines that it has at least; it grows with its text. */
  rows: number;
  /** What Ctrl+Z and its counterpart do; without them the browser does as it thinks. */
  onUndo?: () => void;
  onRedo?: () => void;
  /** Somebody begins to write here: what follows is a step of undo of its own. */
  onBegin?: () => void;
};

/** A long text that several people write: letters merge. A composition is written when it ends, merged with what came in. */
export function MergedTextField({ label, text: shared, at, isReadOnly, rows, onUndo, onRedo, onBegin }: Props) {
  const { board, awareness } = useRoom();
  const fieldId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const focused = useRef(false);
  /** The shared text as it was when the open composition began; null outside one. */
  const composingFrom = useRef<string | null>(null);
  const caret = useRef<number | null>(null);
  const [draft, setDraft] = useState(() => shared?.toJSON() ?? '');

  useEffect(() => {
    if (!shared) return;
    const follow = () => {
      if (composingFrom.current !== null) return;
      setDraft((shown) => {
        const next = shared.toJSON();
        const field = area.current;
        if (next !== shown && field && document.activeElement === field)
          caret.current = moveCaret(field.selectionStart, shown, next);
        return next;
      });
    };
    follow();
    shared.observe(follow);
    return () => shared.unobserve(follow);
  }, [shared]);
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  // A field that goes away while it has the focus gets no blur: nobody must seem to be typing for ever.
  useEffect(
    () => () => {
      if (focused.current) awareness.setLocalStateField('editing', null);
    },
    [awareness],
  );

  const write = (next: string) => {
    if (shared) board.transact(() => writeText(shared, next));
  };
  const byKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isComposing(event.nativeEvent)) return;
    const key = event.key.toLowerCase();
    const action = key === 'y' || (key === 'z' && event.shiftKey) ? onRedo : key === 'z' ? onUndo : undefined;
    if (!action || isReadOnly) return;
    event.preventDefault();
    action();
  };
  return (
    <div className="min-w-0 space-y-1">
      <label htmlFor={fieldId} className={labelClass}>
        {label}
      </label>
      <textarea
        id={fieldId}
        ref={area}
        rows={rows}
        maxLength={4000}
        readOnly={isReadOnly || !shared}
        className={`${inputClass} block field-sizing-content`}
        value={draft}
        onKeyDown={byKey}
        onChange={(event) => {
          setDraft(event.target.value);
          if (composingFrom.current === null) write(event.target.value);
        }}
        onCompositionStart={() => {
          composingFrom.current = shared?.toJSON() ?? '';
        }}
        onCompositionEnd={(event) => {
          const base = composingFrom.current ?? '';
          composingFrom.current = null;
          const merged = mergeTexts(base, shared?.toJSON() ?? '', event.currentTarget.value);
          write(merged);
          setDraft(merged);
        }}
        onFocus={() => {
          focused.current = true;
          onBegin?.();
          awareness.setLocalStateField('editing', at);
        }}
        onBlur={() => {
          focused.current = false;
          awareness.setLocalStateField('editing', null);
        }}
      />
      <EditorsHere at={at} />
    </div>
  );
}
