import type { Board, MeetingFunction, MeetingLevel, RandomBytes } from '@tsunagu/domain';

/** What a new meeting's document says at first. */
export type FirstBoard =
  | { ok: true; board: Board; title: string; level: MeetingLevel }
  | { ok: false; reason: 'unknown-template' | 'unknown-sample' };

const empty = (fn: MeetingFunction): Board => ({
  meta: { schemaVersion: 1, function: fn, template: '', hideNames: false },
  elements: [],
  ties: [],
  ink: [],
  agenda: [],
  issues: [],
  decisions: [],
  holds: [],
  roles: [],
  minutes: new Map(),
});

export function boardOfTemplate(fn: MeetingFunction, template: string | null, _random: RandomBytes): FirstBoard {
  if (template !== null) return { ok: false, reason: 'unknown-template' };
  return { ok: true, board: empty(fn), title: '', level: 'individual' };
}

export function boardOfSample(_id: string, _random: RandomBytes): FirstBoard {
  return { ok: false, reason: 'unknown-sample' };
}
