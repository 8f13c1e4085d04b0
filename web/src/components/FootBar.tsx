import { type ReactNode, useEffect } from 'react';

/** Room between what has the focus and the bar, in px. */
const GAP = 16;

/**
 * What a long page does at its end, always in sight at the lower edge of the window. Whatever gets the focus is moved
 * out from under it: browsers bring a field's cursor into the window, and know nothing of a bar that lies over it.
 */
export function FootBar({ children }: { children: ReactNode }) {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) requestAnimationFrame(() => keepInSight(target));
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  return (
    <div data-foot-bar="" className="sticky bottom-0 z-10 space-y-3 border-t border-line bg-white py-3">
      {children}
    </div>
  );
}

/** Scrolls the page until `target` stands in the window and above the bar, if there is one. */
export function keepInSight(target: Element): void {
  target.scrollIntoView({ block: 'nearest' });
  const bar = document.querySelector('[data-foot-bar]');
  // What stands in the bar, or behind it in the page (a dialog too), is never under it.
  if (bar === null || !(bar.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING)) return;
  const { top, bottom } = target.getBoundingClientRect();
  const under = bottom + GAP - bar.getBoundingClientRect().top;
  if (under > 0) window.scrollBy({ top: Math.min(under, top - GAP) });
}
