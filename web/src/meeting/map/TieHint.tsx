import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { Button } from '../../components/Button.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useTool } from './use-tool.ts';

/** While 線でつなぐ is in hand: what to press, and the way without a pointer. */
export function TieHint() {
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  if (useTool(canvas) !== 'tie') return null;
  const stop = () => canvas?.tool('select');
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-1"
    >
      <p className="min-w-0 flex-1 basis-60 leading-[1.5]">{mapText.tieHint}</p>
      <Button
        onPress={() => {
          stop();
          ui.dialog.set({ kind: 'connect', from: null });
        }}
      >
        {mapText.tieByList}
      </Button>
      <Button look="quiet" onPress={stop}>
        {mapText.tieStop}
      </Button>
    </div>
  );
}
