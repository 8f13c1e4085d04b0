import type { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import type { z } from 'zod';
import type { PrincipalKey } from '../principal.ts';
import type { MeetingEvent } from './shapes.ts';

export type Topic = z.infer<typeof MeetingEvent>['topic'];
type Listener = (topic: Topic) => void;

/** Streams of one person: their visible pages, and lines whose end nobody noticed yet (sync S27). */
const STREAMS_PER_PERSON = 20;

/**
 * Tells open event streams that rows changed. Carries a topic and nothing else: what changed is fetched again, through
 * the same rights as ever. One process; several instances would need the bus between them.
 */
export type EventHub = {
  publish(about: MeetingId | AttendanceId | UserId, topic: Topic): void;
  /** What concerns every open page, e.g. the organisation's settings. */
  publishToAll(topic: Topic): void;
  /** Counts one more stream of a person; returns how it ends, or undefined when they hold too many. */
  hold(whose: PrincipalKey): (() => void) | undefined;
  subscribe(about: MeetingId | AttendanceId | UserId, listener: Listener): () => void;
};

export function createEventHub(): EventHub {
  const listeners = new Map<string, Set<Listener>>();
  const held = new Map<PrincipalKey, number>();
  return {
    publish(about, topic) {
      for (const listener of listeners.get(about) ?? []) listener(topic);
    },
    publishToAll(topic) {
      for (const some of listeners.values()) for (const listener of some) listener(topic);
    },
    hold(whose) {
      const before = held.get(whose) ?? 0;
      if (before >= STREAMS_PER_PERSON) return undefined;
      held.set(whose, before + 1);
      return () => {
        const left = (held.get(whose) ?? 1) - 1;
        if (left > 0) held.set(whose, left);
        else held.delete(whose);
      };
    },
    subscribe(about, listener) {
      const set = listeners.get(about) ?? new Set();
      listeners.set(about, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(about) === set) listeners.delete(about);
      };
    },
  };
}
