import { useSyncExternalStore } from 'react';

export type Width = 'phone' | 'tablet' | 'desktop';

// In the reader's own letters (16 px unless the browser is told otherwise): with large ones the same window holds less.
const PHONE = '(max-width: 43.75em)';
const TABLET = '(max-width: 73.75em)';

function subscribe(fn: () => void): () => void {
  const queries = [PHONE, TABLET].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', fn);
  return () => {
    for (const query of queries) query.removeEventListener('change', fn);
  };
}

const read = (): Width =>
  window.matchMedia(PHONE).matches ? 'phone' : window.matchMedia(TABLET).matches ? 'tablet' : 'desktop';

const ROOMY = '(min-width: 93.75em)';

function subscribeRoomy(fn: () => void): () => void {
  const query = window.matchMedia(ROOMY);
  query.addEventListener('change', fn);
  return () => query.removeEventListener('change', fn);
}

/** Whether the agenda can stand beside the map without taking room that the map needs. */
export const useIsRoomy = (): boolean => useSyncExternalStore(subscribeRoomy, () => window.matchMedia(ROOMY).matches);

/** How much room the window has: phones get one thing at a time, tablets the map with one panel, desktops all. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, read);
