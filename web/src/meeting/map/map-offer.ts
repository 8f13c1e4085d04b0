import type { DropOffer } from '@tsunagu/canvas';
import type { MeetingUi } from '../live/ui.tsx';

/** What the map asks about: nothing is changed until it is answered, and it stays until then. */
export type MapOffer =
  | ({ readonly kind: 'drop' } & DropOffer)
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean };

/** Puts a question up. A thing that was put down again is asked about once, a newly pasted text instead of the last. */
export function offer(ui: MeetingUi, next: MapOffer): void {
  const taken = new Set<string>(next.kind === 'drop' ? next.elements : []);
  const others = ui.offers.get().flatMap((one): MapOffer[] => {
    if (one.kind === 'text') return next.kind === 'text' ? [] : [one];
    const elements = one.elements.filter((id) => !taken.has(id));
    return elements.length === 0 ? [] : [{ ...one, elements }];
  });
  ui.offers.set([...others, next]);
}
