import { describe, expect, it } from 'vitest';
import type { PresenceChannel } from '../presence.ts';
import { LONE_DRAG_EVERY, PresencePace } from './presence-pace.ts';

/** A pace on a clock that stands until it is moved, and every message it sent. */
function paced() {
  let now = 1_000;
  let timers: { at: number; fn: () => void }[] = [];
  const sent: { at: number; state: Record<string, unknown> }[] = [];
  let state: Record<string, unknown> | null = { showing: true };
  const channel: PresenceChannel = {
    clientID: 1,
    getStates: () => new Map(),
    getLocalState: () => state,
    setLocalState: (next) => {
      state = next;
      sent.push({ at: now, state: next });
    },
    on: () => {},
    off: () => {},
  };
  const pace = new PresencePace(channel, {
    now: () => now,
    after: (ms, fn) => {
      const timer = { at: now + ms, fn };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
  });
  const pass = (ms: number) => {
    const until = now + ms;
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.fn();
    }
    now = until;
  };
  return { pace, sent, pass, leave: () => (state = null) };
}

describe('[H1] presence', () => {
  it('says the first thing at once, together with what was said before by others', () => {
    const { pace, sent } = paced();
    pace.say({ drag: 1 });
    expect(sent.map(({ state }) => state)).toEqual([{ showing: true, drag: 1 }]);
  });

  it('is at most 30 messages a second on screens of 60, 75, 90, 120 and 144 frames, and every second frame of 60', () => {
    for (const frames of [60, 75, 90, 120, 144]) {
      const { pace, sent, pass } = paced();
      for (let i = 0; i < frames * 10; i++) {
        pace.say({ drag: i });
        pass(1000 / frames);
      }
      expect(sent.length / 10, `${frames} frames`).toBeLessThanOrEqual(30.2);
      if (frames === 60) expect(sent.slice(0, 4).map(({ state }) => state['drag'])).toEqual([0, 2, 4, 6]);
    }
  });

  it('of a lone drag is at most 60 messages a second, and every frame of a 60 Hz screen', () => {
    for (const frames of [60, 75, 120, 144]) {
      const { pace, sent, pass } = paced();
      for (let i = 0; i < frames * 10; i++) {
        pace.say({ drag: i }, LONE_DRAG_EVERY);
        pass(1000 / frames);
      }
      expect(sent.length / 10, `${frames} frames`).toBeLessThanOrEqual(60.2);
      if (frames === 60) expect(sent.slice(0, 4).map(({ state }) => state['drag'])).toEqual([0, 1, 2, 3]);
    }
  });

  it('sends a drag and its cursor as one message', () => {
    const { pace, sent, pass } = paced();
    for (let i = 0; i < 10; i++) {
      pace.say({ cursor: i }, 50);
      pace.say({ drag: i });
      pass(1000 / 60);
    }
    pass(1000);
    expect(sent).toHaveLength(6);
    expect(sent.at(-1)?.state).toMatchObject({ cursor: 9, drag: 9 });
  });

  it('sends a drag in the frame of its move although its cursor, an event earlier, could have taken the message', () => {
    const { pace, sent, pass } = paced();
    for (let i = 0; i < 12; i++) {
      pace.note({ cursor: i }, 50);
      pace.say({ drag: i });
      pass(1000 / 60);
    }
    expect(sent.map(({ state }) => state['cursor'])).toEqual(sent.map(({ state }) => state['drag']));
  });

  it('sends what was only noted when nothing follows', () => {
    const { pace, sent, pass } = paced();
    pace.note({ cursor: 1 }, 50);
    expect(sent).toHaveLength(0);
    pass(50);
    expect(sent.map(({ state }) => state['cursor'])).toEqual([1]);
  });

  it('always sends the last value, and nothing twice', () => {
    const { pace, sent, pass } = paced();
    pace.say({ cursor: 1 }, 50);
    pass(10);
    pace.say({ cursor: 2 }, 50);
    pass(10);
    pace.say({ cursor: 3 }, 50);
    pass(1000);
    expect(sent.map(({ state }) => state['cursor'])).toEqual([1, 3]);
  });

  it('does not let the end of a drag wait, and takes along what waits', () => {
    const { pace, sent, pass } = paced();
    pace.say({ drag: 1 });
    pass(1);
    pace.say({ cursor: 2 });
    pace.sayNow({ drag: 2 });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.state).toMatchObject({ cursor: 2, drag: 2 });
    pass(1000);
    expect(sent).toHaveLength(2);
  });

  it('says nothing for a screen that has left or stopped', () => {
    const { pace, sent, pass, leave } = paced();
    pace.say({ drag: 1 });
    pace.say({ drag: 2 });
    pace.stop();
    pass(1000);
    leave();
    pace.sayNow({ drag: 3 });
    expect(sent).toHaveLength(1);
  });
});
