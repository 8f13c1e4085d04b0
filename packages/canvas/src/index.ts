export { BoardCanvas, type BoardCanvasProps } from './board-canvas.tsx';
export type { CanvasHandle, CanvasTool } from './handle/canvas-handle.ts';
export type { DropOffer } from './arrange/drop-offers.ts';
export type { Axis, Edge } from './arrange/align.ts';
export type { PasteNews } from './clipboard/clipboard-events.ts';
export type { PageAsk } from './keyboard/key-action.ts';
export type { BoardThingId } from './shape-types.ts';
export {
  readPeer,
  readPeers,
  type Drag,
  type Editing,
  type Peer,
  type PresenceChannel,
  type View,
} from './presence.ts';
export type { MenuPlace } from './tools/open-menu.ts';
export { placeNear } from './place-near.ts';
