import type { AgendaItemId, ElementId, LayerFilter, RecordSource, RoleId, SheetId } from '@tsunagu/domain';
import type { CanvasHandle } from '@tsunagu/canvas';
import { createContext, use } from 'react';
import type { MapOffer } from '../map/map-offer.ts';
import { createStore, type WritableStore } from './store.ts';
import type { Thing, ThingId } from './things.ts';

/** What stands in the one window over the meeting. */
type DialogContent =
  | { kind: 'add-supporter' }
  | { kind: 'connect'; from: ElementId | null }
  | { kind: 'add-area' }
  | { kind: 'add-ladder' }
  | { kind: 'family'; of: ElementId | null }
  | { kind: 'notation' }
  | { kind: 'facts' }
  | { kind: 'export' }
  | { kind: 'output' }
  | { kind: 'import' }
  | { kind: 'take-template' }
  /** `fresh`: it was just made, and its first text takes the focus. */
  | { kind: 'thing'; thing: Thing; fresh?: true }
  | { kind: 'role'; id: RoleId }
  | { kind: 'door' }
  | { kind: 'people' }
  | { kind: 'agenda' }
  | { kind: 'closing' }
  | { kind: 'many'; ids: readonly ThingId[] }
  | { kind: 'align' }
  | { kind: 'keys' }
  | { kind: 'layout' }
  | { kind: 'starter' };
/** The one window that is open over the meeting. `back`: which one it was opened from, and comes back when it closes. */
export type MeetingDialog = DialogContent & { readonly back?: 'closing' };

/** Something to say that stays until it is put away, with one thing to do about it. */
export type MeetingNotice = { id: number; text: string; action: { label: string; run: () => void } | null };

/** What only this screen knows. Stores, so that each part subscribes to what it shows. */
export type MeetingUi = {
  dialog: WritableStore<MeetingDialog | null>;
  selection: WritableStore<readonly ThingId[]>;
  canvas: WritableStore<CanvasHandle | null>;
  notices: WritableStore<readonly MeetingNotice[]>;
  /** The agenda item whose minutes are shown. */
  minutesItem: WritableStore<AgendaItemId | null>;
  /** The record that was just made here: its card takes the focus once. */
  freshRecord: WritableStore<string | null>;
  /** The record that was made here by mistake and is gone again: its card goes out of the text. */
  abandoned: WritableStore<string | null>;
  /** The sheet of the case that this screen shows. */
  sheet: WritableStore<SheetId>;
  /** The layer that this screen looks at; others are not shown it. */
  layer: WritableStore<LayerFilter | null>;
  /** What the map asks about. */
  offers: WritableStore<readonly MapOffer[]>;
  /** Questions of the closing check that were answered. */
  checked: WritableStore<readonly string[]>;
  /** Whether the map is being searched. */
  finding: WritableStore<boolean>;
  /** What a screen reader says next; never the only place where something stands. */
  spoken: WritableStore<string>;
};

/** Whoever mends a gap on the way out of a meeting comes back to the closing, by however many windows they went. */
function createDialogStore(): WritableStore<MeetingDialog | null> {
  const { set, ...store } = createStore<MeetingDialog | null>(null);
  return {
    ...store,
    set(next) {
      const back = store.get()?.back;
      if (back === undefined || next?.kind === back) set(next);
      else set(next === null ? { kind: back } : { ...next, back });
    },
  };
}

export const createMeetingUi = (): MeetingUi => ({
  dialog: createDialogStore(),
  selection: createStore<readonly ThingId[]>([]),
  canvas: createStore<CanvasHandle | null>(null),
  notices: createStore<readonly MeetingNotice[]>([]),
  minutesItem: createStore<AgendaItemId | null>(null),
  freshRecord: createStore<string | null>(null),
  abandoned: createStore<string | null>(null),
  sheet: createStore<SheetId>('sheet_presentation'),
  layer: createStore<LayerFilter | null>(null),
  offers: createStore<readonly MapOffer[]>([]),
  checked: createStore<readonly string[]>([]),
  finding: createStore(false),
  spoken: createStore(''),
});

let lastNotice = 0;
/** Puts a notice up; it stays until it is dismissed or its action was taken. Returns its id. */
export function notify(ui: MeetingUi, text: string, action: MeetingNotice['action'] = null): number {
  lastNotice += 1;
  // Three at most: an older offer to undo is of no use under a pile.
  ui.notices.set([...ui.notices.get().slice(-2), { id: lastNotice, text, action }]);
  return lastNotice;
}
export const dismiss = (ui: MeetingUi, id: number): void =>
  ui.notices.set(ui.notices.get().filter((notice) => notice.id !== id));

export const UiContext = createContext<MeetingUi | null>(null);
export function useUi(): MeetingUi {
  const ui = use(UiContext);
  if (!ui) throw new Error('useUi outside a meeting');
  return ui;
}

/** What a thing on the map is called as the origin of a record; of ink and couples no role can be made. */
export const sourceOf = (thing: Thing): RecordSource | null =>
  thing.kind === 'ink' || thing.kind === 'union' ? null : thing;
