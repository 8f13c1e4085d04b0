import type { PresenceChannel } from '../src/presence.ts';

/** Presence of several canvases in one page, without a network. */
export function pairOfChannels(): readonly [PresenceChannel, PresenceChannel] {
  const states = new Map<number, Record<string, unknown>>();
  const listeners = new Set<() => void>();
  const channel = (clientID: number, name: string): PresenceChannel => {
    states.set(clientID, { user: { name, tint: clientID } });
    return {
      clientID,
      getStates: () => states,
      getLocalState: () => states.get(clientID) ?? null,
      setLocalState(state) {
        states.set(clientID, state);
        queueMicrotask(() => listeners.forEach((fn) => fn()));
      },
      on: (_event, fn) => void listeners.add(fn),
      off: (_event, fn) => void listeners.delete(fn),
    };
  };
  return [channel(1, '青山 見本'), channel(2, '白川 見本')];
}
