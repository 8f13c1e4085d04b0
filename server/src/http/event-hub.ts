import type { AttendanceId, MeetingId } from '@tsunagu/domain';
import type { z } from 'zod';
import type { MeetingEvent } from './shapes.ts';

export type Topic = z.infer<typeof MeetingEvent>['topic'];
type Listener = (topic: Topic) => void;

/**
 * Tells open event streams that rows changed. Carries a topic and nothing else: what changed is fetched again, through
 * the same rights as ever. One process; several instances would need the bus between them.
 */
export type EventHub = {
  publish(about: MeetingId | AttendanceId, topic: Topic): void;
  /** What concerns every open page, e.g. the organisation's settings. */
  publishToAll(topic: Topic): void;
  subscribe(about: MeetingId | AttendanceId, listener: Listener): () => void;
};

export function createEventHub(): EventHub {
  const listeners = new Map<string, Set<Listener>>();
  return {
    publish(about, topic) {
      for (const listener of listeners.get(about) ?? []) listener(topic);
    },
    publishToAll(topic) {
      for (const some of listeners.values()) for (const listener of some) listener(topic);
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
