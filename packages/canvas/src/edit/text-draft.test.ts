import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase, TextDraft, type Timers } from './text-draft.ts';
import type { TextField } from './text-field.ts';

/** A thing with a text, a hand that writes it, and a clock that only moves when told. */
function desk(start: string | undefined, field: TextField['field'] = 'label') {
  const state = { stored: start, writes: [] as string[], shown: [] as string[], lost: [] as string[], gone: 0 };
  const due = new Map<number, () => void>();
  let next = 1;
  const timers: Timers = {
    set: (fn) => (due.set(next, fn), next++),
    clear: (timer) => void due.delete(timer),
  };
  const draft = new TextDraft(
    {
      field,
      multiline: field === 'text',
      most: 200,
      read: () => state.stored,
      write: (text) => {
        state.writes.push(text);
        state.stored = text;
        draft.documentChanged();
      },
    },
    timers,
    { onShow: (t) => state.shown.push(t), onGone: () => state.gone++, onLost: (t) => state.lost.push(t) },
  );
  const elapse = () => {
    const fns = [...due.values()];
    due.clear();
    fns.forEach((fn) => fn());
  };
  const remote = (text: string | undefined) => {
    state.stored = text;
    draft.documentChanged();
  };
  return { draft, state, elapse, remote };
}

describe('text on the map', () => {
  it('[E2] writes once for all that was typed within half a second, and the rest on closing', () => {
    const { draft, state, elapse } = desk('母');
    for (const text of ['母と', '母と子', '母と子ども']) draft.type(text);
    expect(state.writes).toEqual([]);
    elapse();
    expect(state.writes).toEqual(['母と子ども']);
    draft.type('母と子ども達');
    draft.close();
    draft.close();
    expect(state.writes).toEqual(['母と子ども', '母と子ども達']);
  });

  it('[E2] writes nothing when nothing changed', () => {
    const { draft, state } = desk('母');
    draft.type('父');
    draft.type('母');
    draft.close();
    expect(state.writes).toEqual([]);
  });

  it('[E1] writes nothing during composition, however long it takes', () => {
    const { draft, state, elapse } = desk('');
    draft.type('a');
    draft.compositionStart();
    draft.type('aたな');
    elapse();
    expect(state.writes).toEqual([]);
    draft.compositionEnd('a田中');
    elapse();
    expect(state.writes).toEqual(['a田中']);
  });

  it('[E1] closing in the middle of a composition loses nothing', () => {
    const { draft, state } = desk('');
    draft.compositionStart();
    draft.close('たなか');
    expect(state.writes).toEqual(['たなか']);
  });

  it('[E3] an edit of the same note elsewhere survives, also during composition', () => {
    const { draft, state, elapse, remote } = desk('朝の見守り', 'text');
    draft.compositionStart();
    draft.type('朝の見守りと夕方');
    remote('毎朝の見守り');
    expect(state.shown).toEqual([]);
    draft.compositionEnd('朝の見守りと夕方');
    elapse();
    expect(state.stored).toBe('毎朝の見守りと夕方');
    expect(state.shown.at(-1)).toBe('毎朝の見守りと夕方');
  });

  it('[E4] shows what somebody else wrote while nothing is unsaved here', () => {
    const { state, remote } = desk('母');
    remote('祖母');
    expect(state.shown).toEqual(['祖母']);
    expect(state.lost).toEqual([]);
  });

  it('[E4] offers back a label that was written here and overwritten elsewhere', () => {
    const { draft, state, elapse, remote } = desk('母');
    draft.type('母（見本）');
    elapse();
    remote('祖母');
    expect(state.lost).toEqual(['母（見本）']);
    expect(state.shown).toEqual(['祖母']);
  });

  it('[E4] offers back what was typed when the thing is deleted, and writes no more', () => {
    const { draft, state, elapse, remote } = desk('母');
    draft.type('母の妹');
    remote(undefined);
    expect(state).toMatchObject({ lost: ['母の妹'], gone: 1 });
    elapse();
    draft.close();
    expect(state.writes).toEqual([]);
  });

  it('[E4] has nothing to offer back when nothing was typed', () => {
    const { state, remote } = desk('母');
    remote(undefined);
    expect(state).toMatchObject({ lost: [], gone: 1 });
  });

  it('[E3] rebasing keeps both an insertion here and one elsewhere', () => {
    expect(rebase('abc', 'abcX', 'Yabc')).toBe('YabcX');
    expect(rebase('abc', 'Xabc', 'abcY')).toBe('XabcY');
    expect(rebase('abc', 'ac', 'abcY')).toBe('acY');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{1,8}$/), fc.stringMatching(/^[x-z]{1,4}$/), (base, typed) => {
        expect(rebase(base, base + typed, `0${base}`)).toBe(`0${base}${typed}`);
        expect(rebase(base, typed + base, base)).toBe(typed + base);
        expect(rebase(base, base, `9${base}`)).toBe(`9${base}`);
      }),
    );
  });
});
