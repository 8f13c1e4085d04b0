import { searchBoard } from '@tsunagu/domain';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { inputClass } from '../../components/field-look.ts';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';

/** さがす: what bears the words is selected and brought into view, one after the other. */
export function FindBar() {
  const ui = useUi();
  return useStore(ui.finding) ? <Find /> : null;
}

function Find() {
  const { board } = useRoom();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const hideNames = useHideNames(board);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const derive = useCallback(
    () =>
      searchBoard(
        {
          elements: board.elements.all().values(),
          ties: board.ties.all().values(),
          issues: board.issues.all().values(),
        },
        wanted,
        { hideNames },
      ),
    [board, wanted, hideNames],
  );
  const found = useDerived([board.elements, board.ties, board.issues], derive);
  useEffect(() => field.current?.focus(), []);

  const go = (by: 1 | -1) => {
    if (found.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : found.length - 1) : (at + by + found.length) % found.length;
    const thing = found[next];
    setAt(next);
    if (!canvas || thing === undefined) return;
    canvas.select([thing]);
    canvas.centre([thing]);
  };
  const close = () => {
    ui.finding.set(false);
    canvas?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229 is what older browsers report for keys that belong to an input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') close();
  };
  const count =
    wanted.trim() === '' ? '' : found.length === 0 ? text.foundNone : text.found(Math.max(at, 0) + 1, found.length);
  return (
    <search
      aria-label={text.findLabel}
      onKeyDown={onKeyDown}
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-white px-3 py-1"
    >
      <label htmlFor={id} className="sr-only">
        {text.findLabel}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        value={wanted}
        maxLength={100}
        placeholder={text.findHint}
        autoComplete="off"
        className={`${inputClass} min-w-28 flex-1 basis-28 max-sm:basis-52`}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(-1);
        }}
      />
      <Button look="quiet" icon="close" onPress={close}>
        {text.findClose}
      </Button>
      <p role="status" className="whitespace-nowrap">
        {count}
      </p>
      <Button icon="previous" isDisabled={found.length === 0} onPress={() => go(-1)}>
        {text.findPrevious}
      </Button>
      <Button icon="next" isDisabled={found.length === 0} onPress={() => go(1)}>
        {text.findNext}
      </Button>
    </search>
  );
}
