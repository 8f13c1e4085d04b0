import type { DropOffer } from './arrange/drop-offers.ts';
import type { PasteNews } from './clipboard/clipboard-events.ts';
import type { CanvasHandle } from './handle/canvas-handle.ts';
import type { PageAsk } from './keyboard/key-action.ts';
import type { BoardThingId } from './shape-types.ts';
import type { MenuPlace } from './tools/open-menu.ts';

/** What a canvas tells its page. */
export type CanvasEvents = {
  readonly onSelect?: (ids: readonly BoardThingId[]) => void;
  readonly onReady?: (handle: CanvasHandle) => void;
  /** Text that was typed here and has no place any more, because its thing was deleted or overwritten elsewhere. */
  readonly onLostText?: (text: string) => void;
  /** A hand here pulled at, or wanted to change, what the facilitator locked. */
  readonly onRefused?: (ids: readonly BoardThingId[]) => void;
  /** Something was pasted that is not simply put on the map, or could not be copied. */
  readonly onPasteNews?: (news: PasteNews) => void;
  /** A hand put elements down in areas of other 圏域 than theirs. */
  readonly onDrop?: (offers: readonly DropOffer[]) => void;
  /** A key asked for one of the page's windows. */
  readonly onAsk?: (what: PageAsk) => void;
  /** The menu is wanted at this place of the window, in px; what it is about is selected. */
  readonly onMenu?: (at: MenuPlace) => void;
};
