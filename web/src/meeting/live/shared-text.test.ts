import { describe, expect, it } from 'vitest';
import { isWritable, nextSharedText, sharedText, type SharedTextEvent } from './shared-text.ts';

const after = (start: string, ...events: SharedTextEvent[]) => events.reduce(nextSharedText, sharedText(start));

describe('a text that several people write', () => {
  it('follows a remote edit while nobody types here', () => {
    expect(after('長男', { type: 'remote', text: '次男' })).toMatchObject({ draft: '次男', dirty: false, offer: null });
  });

  it('keeps what is being composed when a remote edit arrives, and offers the other text', () => {
    const state = after(
      '',
      { type: 'focused' },
      { type: 'composition-started' },
      { type: 'typed', text: 'ちょうな' },
      { type: 'remote', text: '二男' },
    );
    expect(state).toMatchObject({ draft: 'ちょうな', composing: true, offer: { text: '二男', whose: 'theirs' } });
    expect(isWritable(state)).toBe(false);
    const done = nextSharedText(state, { type: 'composition-ended', text: '長男' });
    expect(isWritable(done)).toBe(true);
    expect(nextSharedText(done, { type: 'written' })).toMatchObject({ draft: '長男', remote: '長男', dirty: false });
  });

  it('offers my own text back when it was overwritten after it had been written', () => {
    const state = after(
      'Aさん',
      { type: 'focused' },
      { type: 'typed', text: 'Aさん(母)' },
      { type: 'written' },
      { type: 'remote', text: 'Aさん(40代)' },
    );
    expect(state).toMatchObject({ draft: 'Aさん(40代)', offer: { text: 'Aさん(母)', whose: 'mine' } });
    expect(nextSharedText(state, { type: 'offer-taken' })).toMatchObject({
      draft: 'Aさん(母)',
      dirty: true,
      offer: null,
    });
  });

  it('does not call an echo of the own text a conflict', () => {
    const state = after('', { type: 'typed', text: '相談' }, { type: 'written' }, { type: 'remote', text: '相談' });
    expect(state.offer).toBeNull();
  });

  it('does not call the stored form of the own text a conflict, and leaves what is typed as it is', () => {
    const state = after(
      '電話',
      { type: 'focused' },
      { type: 'typed', text: '電話\n' },
      { type: 'written', stored: '電話' },
      { type: 'remote', text: '電話' },
    );
    expect(state).toMatchObject({ draft: '電話\n', dirty: false, offer: null });
    const other = nextSharedText(state, { type: 'remote', text: '訪問' });
    expect(other).toMatchObject({ draft: '訪問', offer: { text: '電話', whose: 'mine' } });
  });

  it('is not unwritten any more when somebody else wrote the very same', () => {
    const state = after('', { type: 'typed', text: '見守り' }, { type: 'remote', text: '見守り' });
    expect(state).toMatchObject({ dirty: false, offer: null });
  });

  it('keeps an offer until it is put away', () => {
    const state = after('', { type: 'typed', text: 'い' }, { type: 'remote', text: 'ろ' }, { type: 'written' });
    expect(state.offer).toEqual({ text: 'ろ', whose: 'theirs' });
    expect(nextSharedText(state, { type: 'offer-dismissed' }).offer).toBeNull();
  });
});
