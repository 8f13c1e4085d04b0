import { describe, expect, it } from 'vitest';
import { type FeedBrowser, type FeedSource, followFeed, readTopic } from './event-feed.ts';

/** A browser whose visibility, feeds and clock the test plays. */
function playedBrowser() {
  const state = { visible: true };
  const sources: { closed: boolean; open(): void; message(data: string): void; fail(final: boolean): void }[] = [];
  const timers = new Set<() => void>();
  const watchers = new Set<() => void>();
  const browser: FeedBrowser = {
    openSource: () => {
      const on: { message?: (data: string) => void; open?: () => void; error?: (final: boolean) => void } = {};
      const played = {
        closed: false,
        open: () => on.open?.(),
        message: (data: string) => on.message?.(data),
        fail: (final: boolean) => on.error?.(final),
      };
      sources.push(played);
      const source: FeedSource = {
        onMessage: (fn) => void (on.message = fn),
        onOpen: (fn) => void (on.open = fn),
        onError: (fn) => void (on.error = fn),
        close: () => void (played.closed = true),
      };
      return source;
    },
    isVisible: () => state.visible,
    onVisibility: (fn) => {
      watchers.add(fn);
      return () => watchers.delete(fn);
    },
    after: (_, fn) => {
      timers.add(fn);
      return () => timers.delete(fn);
    },
  };
  return {
    browser,
    sources,
    timers,
    watchers,
    show: (visible: boolean) => {
      state.visible = visible;
      for (const fn of watchers) fn();
    },
    passTime: () => {
      const due = [...timers];
      timers.clear();
      for (const fn of due) fn();
    },
  };
}

function followed() {
  const played = playedBrowser();
  const heard: string[] = [];
  const stop = followFeed(
    '/events',
    {
      topic: (topic) => heard.push(topic),
      missed: () => heard.push('(missed)'),
      refused: () => heard.push('(refused)'),
    },
    played.browser,
  );
  return { ...played, heard, stop };
}

describe('followFeed', () => {
  it('never comes back to a feed whose door is shut', () => {
    const { sources, heard, show, timers } = followed();
    sources[0]?.open();
    sources[0]?.message('{"topic":"ended"}');
    expect(sources[0]?.closed).toBe(true);
    sources[0]?.fail(true);
    show(false);
    show(true);
    expect(heard).toEqual(['(missed)', 'ended']);
    expect(sources).toHaveLength(1);
    expect(timers.size).toBe(0);
  });

  it('hears topics and passes over everything else', () => {
    const { sources, heard } = followed();
    sources[0]?.open();
    sources[0]?.message('{"topic":"attendance"}');
    sources[0]?.message('ping');
    sources[0]?.message('{"n":1}');
    expect(heard).toEqual(['(missed)', 'attendance']);
  });

  it('closes while the page is hidden, and says at each opening that something may be missing', () => {
    const { sources, heard, show } = followed();
    sources[0]?.open();
    show(false);
    expect(sources[0]?.closed).toBe(true);
    show(true);
    sources[1]?.open();
    expect(heard).toEqual(['(missed)', '(missed)']);
  });

  it('opens nothing in a page that starts hidden', () => {
    const played = playedBrowser();
    played.show(false);
    followFeed(
      '/events',
      { topic: () => undefined, missed: () => undefined, refused: () => undefined },
      played.browser,
    );
    expect(played.sources).toHaveLength(0);
  });

  it("leaves short breaks to the browser's own retry", () => {
    const { sources, heard, timers } = followed();
    sources[0]?.open();
    sources[0]?.fail(false);
    expect(timers.size).toBe(0);
    sources[0]?.open();
    expect(sources).toHaveLength(1);
    expect(heard).toEqual(['(missed)', '(missed)']);
  });

  it('says at once that it was refused, and tries again after a while', () => {
    const { sources, heard, passTime } = followed();
    sources[0]?.fail(true);
    expect(heard).toEqual(['(refused)']);
    expect(sources).toHaveLength(1);
    passTime();
    expect(sources).toHaveLength(2);
  });

  it('stops for good: no feed, no timer, no watcher stays behind', () => {
    const { sources, timers, watchers, stop } = followed();
    sources[0]?.fail(true);
    stop();
    expect([timers.size, watchers.size]).toEqual([0, 0]);
    expect(sources[0]?.closed).toBe(true);
  });
});

describe('readTopic', () => {
  it.each([
    ['{"topic":"answers"}', 'answers'],
    ['{"topic":5}', undefined],
    ['null', undefined],
    ['{', undefined],
  ])('%s', (data, topic) => expect(readTopic(data)).toBe(topic));
});
