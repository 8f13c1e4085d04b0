import type { CanvasHandle } from '@tsunagu/canvas';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useTool } from './use-tool.ts';

/** While a tool is in hand: what to do with it, the way without a pointer, and how to put it away. */
export function ToolHint() {
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const tool = useTool(canvas);
  const penOnly = usePenOnly(canvas);
  const stop = () => canvas?.tool('select');
  switch (tool) {
    case 'select':
    case 'hand':
      return null;
    case 'tie':
      return (
        <Hint words={mapText.tieHint} onStop={stop}>
          <Button
            onPress={() => {
              stop();
              ui.dialog.set({ kind: 'connect', from: null });
            }}
          >
            {mapText.tieByList}
          </Button>
        </Hint>
      );
    case 'caption':
      return (
        <Hint words={handsText.captionHint} onStop={stop}>
          <Button
            onPress={() => {
              stop();
              canvas?.writeCaption();
            }}
          >
            {handsText.captionMiddle}
          </Button>
        </Hint>
      );
    case 'pen':
      return (
        <Hint words={penOnly ? handsText.penOnlyHint : handsText.penHint} onStop={stop}>
          {penOnly ? <Button onPress={() => canvas?.setPenOnly(false)}>{handsText.fingerToo}</Button> : null}
        </Hint>
      );
    case 'eraser':
      return <Hint words={handsText.eraserHint} onStop={stop} />;
  }
}

function Hint({ words, onStop, children }: { words: string; onStop: () => void; children?: ReactNode }) {
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-1"
    >
      <p className="min-w-0 flex-1 basis-60 leading-[1.5]">{words}</p>
      {children}
      <Button look="quiet" icon="close" onPress={onStop}>
        {handsText.stop}
      </Button>
    </div>
  );
}

/** Whether only a pen draws, because one was used on this screen. */
function usePenOnly(canvas: CanvasHandle | null): boolean {
  const subscribe = useCallback((fn: () => void) => canvas?.observePenOnly(fn) ?? (() => undefined), [canvas]);
  return useSyncExternalStore(subscribe, () => canvas?.penOnly() ?? false);
}
