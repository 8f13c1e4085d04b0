import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import type { Axis, Edge } from '@tsunagu/canvas';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useSelected } from './selected.ts';

const EDGES: readonly Edge[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];
const AXES: readonly Axis[] = ['across', 'down'];

/** そろえる: edges, middles and spaces of what is selected, each one press and one step of undo. */
export function AlignDialog() {
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const { elements } = useSelected();
  const close = () => ui.dialog.set(null);
  const run = (act: () => void) => () => {
    act();
    close();
  };
  return (
    <Dialog title={text.alignTitle} isOpen onClose={close}>
      <p className="text-ink-soft">{text.alignHint}</p>
      <div className="grid gap-2 sm:grid-cols-3">
        {EDGES.map((edge) => (
          <Button key={edge} onPress={run(() => canvas?.align(edge))}>
            {text.edges[edge]}
          </Button>
        ))}
      </div>
      <p className="text-ink-soft">{text.distributeHint}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        {AXES.map((axis) => (
          <Button key={axis} isDisabled={elements < 3} onPress={run(() => canvas?.distribute(axis))}>
            {text.axes[axis]}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
