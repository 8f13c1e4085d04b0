import type { ElementId } from '@tsunagu/domain';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { EditorsHere } from './EditorsHere.tsx';
import { inputClass, labelClass } from '../../components/field-look.ts';
import { useRoom } from './room.tsx';
import { mergeTexts, moveCaret, spliceBetween } from './text-splice.ts';

/** Turns the shared text into `next` by the smallest edit, so that other people's letters around it survive. */
function writeText(text: Y.Text, next: string): void {
  const change = spliceBetween(text.toJSON(), next);
  if (!change) return;
  if (change.remove > 0) text.delete(change.index, change.remove);
  if (change.insert !== '') text.insert(change.index, change.insert);
}

/** The text of a ふせん: letters of several people merge. A composition is written when it ends, merged with what came in. */
export function NoteTextField({ id, label, isReadOnly }: { id: ElementId; label: string; isReadOnly: boolean }) {
  const { board, awareness } = useRoom();
  const fieldId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** The shared text as it was when the open composition began; null outside one. */
  const composingFrom = useRef<string | null>(null);
  const caret = useRef<number | null>(null);
  const shared = board.noteText(id);
  const [draft, setDraft] = useState(() => shared?.toJSON() ?? '');

  useEffect(() => {
    if (!shared) return;
    const follow = () => {
      if (composingFrom.current !== null) return;
      setDraft((shown) => {
        const next = shared.toJSON();
        const at = area.current;
        if (next !== shown && at && document.activeElement === at)
          caret.current = moveCaret(at.selectionStart, shown, next);
        return next;
      });
    };
    shared.observe(follow);
    return () => shared.unobserve(follow);
  }, [shared]);
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const write = (next: string) => {
    if (shared) board.transact(() => writeText(shared, next));
  };
  return (
    <div className="space-y-1">
      <label htmlFor={fieldId} className={labelClass}>
        {label}
      </label>
      <textarea
        id={fieldId}
        ref={area}
        rows={4}
        maxLength={4000}
        readOnly={isReadOnly}
        className={inputClass}
        value={draft}
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
        onFocus={() => awareness.setLocalStateField('editing', { id, field: 'text' })}
        onBlur={() => awareness.setLocalStateField('editing', null)}
      />
      <EditorsHere at={{ id, field: 'text' }} />
    </div>
  );
}
