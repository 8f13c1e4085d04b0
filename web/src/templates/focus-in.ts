/** Gives the focus to the first field or button inside the place of this id, once what was just changed is painted. */
export function focusIn(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    const first = place?.matches(FIELDS) ? place : place?.querySelector<HTMLElement>(FIELDS);
    first?.focus();
  });
}
const FIELDS = 'input, select, textarea, button, summary';
