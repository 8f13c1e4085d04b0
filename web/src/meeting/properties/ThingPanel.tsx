import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { Dialog } from '../../components/Dialog.tsx';
import { DirectoryPanel } from '../directory/DirectoryPanel.tsx';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { thingOf, type Thing } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { MultiPanel } from './MultiPanel.tsx';
import { ThingActions } from './ThingActions.tsx';
import { ThingFields } from './ThingFields.tsx';
import { thingKind, thingName } from './thing-name.ts';

/** くわしく, beside the map: the selected thing. */
export function ThingPanel() {
  const { board } = useRoom();
  const ui = useUi();
  const selection = useStore(ui.selection);
  const hideNames = useHideNames(board);
  const thing = selection.length === 1 ? thingOf(selection[0] ?? '') : null;
  if (selection.length > 1)
    return (
      <section aria-labelledby="many-heading" className="space-y-4">
        <h2 id="many-heading">{text.many(selection.length)}</h2>
        <MultiPanel ids={selection} />
      </section>
    );
  if (!thing)
    return (
      <div className="space-y-6">
        <p className="text-ink-soft">{text.nothing}</p>
        <DirectoryPanel />
      </div>
    );
  const kind = thingKind(board, thing);
  const name = thingName(board, thing, { hideNames });
  return (
    <section aria-labelledby="thing-heading" className="space-y-4">
      <h2 id="thing-heading">
        {/* What has no name is called by its kind, and the name of a tie says it already. */}
        {kind === name || thing.kind === 'tie' ? null : (
          <span className="mr-2 text-small font-normal text-ink-soft">{kind}</span>
        )}
        {name}
      </h2>
      <ThingActions thing={thing} />
      <ThingFields thing={thing} inside="panel" />
    </section>
  );
}

/** Kinds whose cells or plots want a wide window. */
const WIDE: ReadonlySet<string> = new Set(['table', 'chart', 'timeline']);

/** The same in a window: for the list, for phones, and for what needs more room. `fresh`: it was just made. */
export function ThingDialog({ thing, fresh }: { thing: Thing; fresh: boolean }) {
  const { board } = useRoom();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const name = thingName(board, thing, { hideNames });
  const wide = thing.kind === 'element' && WIDE.has(board.elements.get(thing.id)?.kind ?? '');
  return (
    <Dialog title={name || thingKind(board, thing)} isOpen wide={wide} onClose={() => ui.dialog.set(null)}>
      <ThingActions thing={thing} />
      <ThingFields thing={thing} inside="window" fresh={fresh} />
    </Dialog>
  );
}
