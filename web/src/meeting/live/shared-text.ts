/**
 * A single-line or multi-line text that several people may write, the last one winning, as a state machine without React.
 *
 * Rules: what a person types is never replaced under their hands while it is unwritten or being composed;
 * a text that lost is kept in `offer` until it is taken or put away.
 */
export type SharedText = {
  /** What the field shows. */
  draft: string;
  /** What the document says. */
  remote: string;
  /** Typed here and not yet in the document. */
  dirty: boolean;
  composing: boolean;
  /** What was last written from this field since it got the focus; null for nothing. */
  mine: string | null;
  /** A text that lost against another: somebody else's, or one's own. */
  offer: { text: string; whose: 'mine' | 'theirs' } | null;
};

export type SharedTextEvent =
  | { type: 'focused' }
  | { type: 'typed'; text: string }
  | { type: 'composition-started' }
  | { type: 'composition-ended'; text: string }
  | { type: 'remote'; text: string }
  /** The draft was written to the document, which keeps it as `stored` (e.g. without empty lines). */
  | { type: 'written'; stored?: string }
  | { type: 'offer-taken' }
  | { type: 'offer-dismissed' };

export const sharedText = (text: string): SharedText => ({
  draft: text,
  remote: text,
  dirty: false,
  composing: false,
  mine: null,
  offer: null,
});

/** Whether the draft may be written now: something is new, and no composition is open. */
export const isWritable = (state: SharedText): boolean => state.dirty && !state.composing;

export function nextSharedText(state: SharedText, event: SharedTextEvent): SharedText {
  switch (event.type) {
    case 'focused':
      return { ...state, mine: null };
    case 'typed':
      return { ...state, draft: event.text, dirty: event.text !== state.remote };
    case 'composition-started':
      return { ...state, composing: true };
    case 'composition-ended':
      return { ...state, composing: false, draft: event.text, dirty: event.text !== state.remote };
    case 'remote':
      return withRemote(state, event.text);
    case 'written':
      // What is typed stays as it is typed; the document's form of it is no other person's text.
      return { ...state, remote: event.stored ?? state.draft, dirty: false, mine: event.stored ?? state.draft };
    case 'offer-taken':
      return state.offer
        ? { ...state, draft: state.offer.text, dirty: state.offer.text !== state.remote, offer: null }
        : state;
    case 'offer-dismissed':
      return { ...state, offer: null };
  }
}

function withRemote(state: SharedText, text: string): SharedText {
  if (text === state.remote) return state;
  // Typing goes on: the draft will win when it is written, so the other person's text is what needs keeping.
  if (state.dirty || state.composing) {
    const same = text === state.draft;
    return {
      ...state,
      remote: text,
      dirty: !same && state.dirty,
      offer: same || text === '' ? state.offer : { text, whose: 'theirs' },
    };
  }
  const lost = state.mine !== null && state.mine !== text && state.mine !== '' ? state.mine : null;
  return { ...state, draft: text, remote: text, offer: lost === null ? state.offer : { text: lost, whose: 'mine' } };
}
