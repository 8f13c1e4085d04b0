import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Whoever does one of these looks where they like. */
const TAKES_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * The place on the page that an address names behind `#`, or ''. Once `isThere` (what the page shows has arrived), it is focused and kept in the
 * window while pictures above it still arrive, until the reader moves; the router alone looks for it too early.
 */
export function usePlaceOnPage(isThere: boolean): string {
  const place = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    const element = isThere && place !== '' ? document.getElementById(place) : null;
    if (element === null) return undefined;
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
    // A row shows what stands around it, a heading what follows.
    const block = element.tagName === 'TR' ? 'center' : 'start';
    const observer = new ResizeObserver(() => element.scrollIntoView({ block }));
    observer.observe(document.body);
    const leave = new AbortController();
    const stop = () => {
      observer.disconnect();
      leave.abort();
    };
    for (const event of TAKES_OVER)
      window.addEventListener(event, stop, { signal: leave.signal, capture: true, passive: true });
    return stop;
  }, [place, isThere]);
  return place;
}
