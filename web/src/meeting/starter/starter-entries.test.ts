import { Element, readStarterText, Tie } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { firstDrafts, nextDraft, rowsOf } from './starter-drafts.ts';
import { countOf, entriesOf, takenOf } from './starter-entries.ts';

const rows = (text: string) => readStarterText(text).rows.map(({ row }) => row);
const subject = Element.parse({ id: 'el_s', kind: 'person', label: '本人', isSubject: true, pos: { x: 0, y: 0 } });
const club = Element.parse({
  id: 'el_c',
  kind: 'resource',
  label: 'サロン',
  formality: 'informal',
  pos: { x: 0, y: 0 },
});
const son = Element.parse({ id: 'el_n', kind: 'person', label: '長男', pos: { x: 0, y: 0 } });
const board = { elements: [subject, club, son], ties: [Tie.parse({ id: 'tie_1', from: 'el_n', to: 'el_s' })] };

describe('what will be added', () => {
  it('[Y7] who is there already is tied or passed over, who is written twice is added once', () => {
    const entries = entriesOf(rows('サロン\n長男\n次女\n次女'), board, new Map(), false);
    expect(entries.map(({ why, same }) => [why, same])).toEqual([
      ['there', 'tie'],
      ['there', 'skip'],
      [null, 'add'],
      ['twice', 'skip'],
    ]);
    expect([countOf(entries), takenOf(entries).length]).toEqual([2, 2]);
  });

  it('[Y7] what somebody chooses counts', () => {
    const chosen = new Map([['there 長男', 'add' as const]]);
    expect(countOf(entriesOf(rows('長男'), board, chosen, false))).toBe(1);
  });

  it('[Y8] fills in the usual 圏域 only when wanted, and never over one that is written', () => {
    const list = rows('民生委員\n診療所 市町村域\n母');
    const areas = (wanted: boolean) => entriesOf(list, board, new Map(), wanted).map(({ row }) => row.careArea);
    expect(areas(false)).toEqual([null, 'municipality', null]);
    expect(areas(true)).toEqual(['welfare-commissioner', 'municipality', null]);
  });
});

describe('the form', () => {
  it('leaves empty lines out and says what each part becomes', () => {
    const drafts = firstDrafts().map((draft, at) =>
      at === 0 ? { ...draft, name: '長女', tie: 'weak' as const } : at === 2 ? { ...draft, name: '包括' } : draft,
    );
    expect(rowsOf(drafts)).toMatchObject([
      { group: 'family', name: '長女', sex: 'female', strength: 'weak' },
      { group: 'supporter', kind: 'welfare', formality: 'formal' },
    ]);
  });

  it('goes on to the next line of its part, and makes one after the last', () => {
    const drafts = firstDrafts();
    const [first, second] = drafts;
    expect(nextDraft(drafts, first!.key)).toEqual({ drafts, next: second!.key });
    const { drafts: more, next } = nextDraft(drafts, second!.key);
    expect(more).toHaveLength(drafts.length + 1);
    expect(more.at(-1)).toMatchObject({ key: next, group: 'family' });
  });
});
