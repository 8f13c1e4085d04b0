import type { ElementId } from '@tsunagu/domain';
import { Button } from '../../components/Button.tsx';
import { useUi } from '../live/ui.tsx';

/** From the narrow panel to the window that has room for what is written. */
export function OpenWindow({ id, label }: { id: ElementId; label: string }) {
  const ui = useUi();
  return (
    <Button
      look="primary"
      icon="pencil"
      onPress={() => ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id } })}
    >
      {label}
    </Button>
  );
}
