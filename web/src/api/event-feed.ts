/** The parts of the browser that a feed needs; handed in, so that tests can play them. */
export type FeedBrowser = {
  openSource(url: string): FeedSource;
  isVisible(): boolean;
  /** Calls back whenever `isVisible` may have changed. Returns how to stop. */
  onVisibility(fn: () => void): () => void;
  after(milliseconds: number, fn: () => void): () => void;
};
export type FeedSource = {
  onMessage(fn: (data: string) => void): void;
  onOpen(fn: () => void): void;
  /** `final`: the browser gave up and will not try again by itself. */
  onError(fn: (final: boolean) => void): void;
  close(): void;
};

/** Milliseconds before a feed that the browser gave up is opened again. */
const REOPEN_AFTER = 5_000;

/** What the server says last to whoever may not listen any longer. */
const ENDED = 'ended';

/** The topic inside one event's data, or undefined for anything else (a heartbeat, a newer server). */
export function readTopic(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null || !('topic' in value)) return undefined;
    return typeof value.topic === 'string' ? value.topic : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Follows a server-sent feed while the page is visible. Browsers allow six connections to one origin, so a hidden tab gives its own back.
 * After the topic `ended` the server would refuse the feed: it is not opened again. `missed` is called whenever something may have
 * happened unheard: at each opening, for what the page shows was fetched before it. `refused`: whenever the server does not let it be
 * opened, because it is not there or because the right to look is over.
 * @returns how to stop
 */
export function followFeed(
  url: string,
  { topic, missed, refused }: { topic: (topic: string) => void; missed: () => void; refused: () => void },
  browser: FeedBrowser,
): () => void {
  let source: FeedSource | undefined;
  let cancelReopen: (() => void) | undefined;
  let over = false;

  const close = () => {
    cancelReopen?.();
    cancelReopen = undefined;
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const mine = browser.openSource(url);
    source = mine;
    mine.onOpen(missed);
    mine.onMessage((data) => {
      const name = readTopic(data);
      if (name === ENDED) {
        over = true;
        close();
      }
      if (name !== undefined) topic(name);
    });
    mine.onError((final) => {
      if (!final || source !== mine) return;
      close();
      cancelReopen = browser.after(REOPEN_AFTER, open);
      refused();
    });
  };
  const follow = () => {
    if (over) return;
    if (!browser.isVisible()) close();
    else if (source === undefined && cancelReopen === undefined) open();
  };

  follow();
  const stopWatching = browser.onVisibility(follow);
  return () => {
    stopWatching();
    close();
  };
}

/** The real browser. Named events (`event: attendance`) and plain ones both arrive as data with a topic. */
export const realBrowser = (topics: readonly string[]): FeedBrowser => ({
  openSource(url) {
    const source = new EventSource(url);
    return {
      onMessage(fn) {
        const read = (event: MessageEvent<unknown>) => {
          if (typeof event.data === 'string') fn(event.data);
        };
        source.addEventListener('message', read);
        for (const topic of topics) source.addEventListener(topic, read);
      },
      onOpen: (fn) => source.addEventListener('open', fn),
      onError: (fn) => source.addEventListener('error', () => fn(source.readyState === EventSource.CLOSED)),
      close: () => source.close(),
    };
  },
  isVisible: () => document.visibilityState === 'visible',
  onVisibility(fn) {
    document.addEventListener('visibilitychange', fn);
    return () => document.removeEventListener('visibilitychange', fn);
  },
  after(milliseconds, fn) {
    const timer = setTimeout(fn, milliseconds);
    return () => clearTimeout(timer);
  },
});
