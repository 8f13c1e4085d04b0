import type { LayerFilter, Pos } from '@tsunagu/domain';
import type { SignOptions, Point } from '@tsunagu/notation';
import { atom, type Atom } from 'tldraw';
import type { Peer } from './presence.ts';
import type { BoardThingId } from './shape-types.ts';

/** What is being written on the map, by the hand at this screen. */
export type EditingField = {
  readonly id: BoardThingId;
  readonly field: string;
  /** Where a caption will stand that has no words yet. */
  readonly at?: Pos;
};

/**
 * State of one canvas that is neither document nor tldraw's: read by shapes and overlays as signals, so that only what
 * depends on a value draws again.
 */
export type ViewState = {
  /** Names hidden, least text size: what every sign depends on. */
  readonly options: Atom<SignOptions>;
  /** What stays lit while one layer is looked at; null: everything. */
  readonly layer: Atom<LayerFilter | null>;
  readonly peers: Atom<readonly Peer[]>;
  readonly editing: Atom<EditingField | null>;
  /** The group whose members are chosen one by one; empty for none. */
  readonly entered: Atom<string>;
  /** Whether what stands in an area goes along when the area is moved. */
  readonly carries: Atom<boolean>;
  /** What goes along with the drag that is going on. */
  readonly carried: Atom<ReadonlySet<string>>;
  /** The tie being drawn: its first end and where the pointer is; `to` undefined after a tap on the first end. */
  readonly tieDraft: Atom<{ readonly from: BoardThingId; readonly to: Point | null } | null>;
  /** Whether a pen was used on this screen: from then on hands do not draw, they only rest on it. */
  readonly penSeen: Atom<boolean>;
  /** The stroke under the pen: x, y, pressure triples. */
  readonly penDraft: Atom<readonly number[] | null>;
};

export const createViewState = (options: SignOptions): ViewState => ({
  options: atom('sign options', options),
  layer: atom('layer', null),
  peers: atom('peers', []),
  editing: atom('editing', null),
  entered: atom('entered group', ''),
  carries: atom('areas carry', true),
  carried: atom('carried', new Set<string>()),
  tieDraft: atom('tie draft', null),
  penSeen: atom('pen seen', false),
  penDraft: atom('pen draft', null),
});
