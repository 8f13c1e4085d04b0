import { ASSESSMENT_ROWS, EvaluationLine, Need, NeedId, Opinion, Point, SHEET_IDS } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { exchange, twoDevices } from './fixtures.ts';
import { type BoardDoc, migrate, openBoardDoc } from './index.ts';
import { writeMissingSheets } from './write-board.ts';

/** Two devices on a document as the server makes it. */
function twoWithSheets(): [BoardDoc, BoardDoc] {
  const [a, b] = twoDevices();
  writeMissingSheets(a.doc);
  exchange(a.doc, b.doc);
  return [a, b];
}
const write = (board: BoardDoc, field: string, at: number, words: string) =>
  board.transact(() => board.sheetText('sheet_presentation', field)?.insert(at, words));

describe('sheets in the document', () => {
  it('[B80] migration gives an old document all sheets and rows, blank, and once', () => {
    const [a] = twoDevices();
    a.meta.update({ schemaVersion: 2 });
    expect(migrate(a.doc)).toMatchObject({ ok: true, from: 2 });
    expect(new Set(a.sheets.all().keys())).toEqual(new Set(SHEET_IDS));
    expect(a.assessment.all().size).toBe(ASSESSMENT_ROWS.length);
    const before = Y.encodeStateVector(a.doc);
    writeMissingSheets(a.doc);
    expect(Y.encodeStateVector(a.doc)).toEqual(before);
  });

  it('[B81] letters of two people in one long text merge, also in a sheet that nobody has touched', () => {
    const [a, b] = twoWithSheets();
    write(a, 'reason', 0, '服薬');
    write(b, 'reason', 0, '見守り');
    exchange(a.doc, b.doc);
    const reason = a.sheets.get('sheet_presentation');
    expect(reason).toEqual(b.sheets.get('sheet_presentation'));
    expect(['服薬見守り', '見守り服薬']).toContain(reason && 'reason' in reason && reason.reason);
  });

  it('[B82] people who fill different cells of one row at once keep all of them', () => {
    const [a, b] = twoWithSheets();
    a.assessment.update('asr_bathing', { state: 'partly', factors: [1] });
    b.assessment.update('asr_bathing', { prospect: 'better', note: '手すり', factors: [3] });
    exchange(a.doc, b.doc);
    for (const board of [a, b])
      expect(board.assessment.get('asr_bathing')).toMatchObject({
        state: 'partly',
        prospect: 'better',
        note: '手すり',
        factors: [1, 3],
      });
  });

  it('[B82] the causes at the top are single keys', () => {
    const [a, b] = twoWithSheets();
    a.sheets.update('sheet_assessment', { factor1: '下肢の筋力' });
    b.sheets.update('sheet_assessment', { factor2: 'もの忘れ' });
    exchange(a.doc, b.doc);
    expect(a.sheets.get('sheet_assessment')).toMatchObject({ factor1: '下肢の筋力', factor2: 'もの忘れ' });
  });

  it('[B84] undo of the sheets takes back own words only, and nothing of the map', () => {
    const [a, b] = twoWithSheets();
    const undo = a.sheetsUndoManager();
    a.undoManager();
    write(a, 'course', 0, '退院した。');
    undo.stopCapturing();
    write(b, 'course', 0, '十月に入院。');
    b.assessment.update('asr_money', { state: 'fully' });
    exchange(a.doc, b.doc);
    undo.undo();
    expect(a.sheets.get('sheet_presentation')).toMatchObject({ course: '十月に入院。' });
    expect(a.assessment.get('asr_money')).toMatchObject({ state: 'fully' });
    expect(a.undoManager().undoStack).toHaveLength(0);
  });

  it('[B60] the content hash hears of every cell', () => {
    const [a, b] = twoWithSheets();
    expect(a.contentHash()).toBe(b.contentHash());
    const before = a.contentHash();
    a.assessment.update('asr_skin', { factors: [6] });
    expect(a.contentHash()).not.toBe(before);
    exchange(a.doc, b.doc);
    expect(b.contentHash()).toBe(a.contentHash());
  });

  it('[B83] needs, lines, points and opinions are records as all others', () => {
    const [a, b] = twoWithSheets();
    const id = NeedId.parse('need_1');
    a.needs.add(Need.parse({ id, text: '入浴' }));
    a.evaluations.add(EvaluationLine.parse({ id: 'evl_1', what: '訪問' }));
    a.points.add(Point.parse({ id: 'pnt_1', text: '夜の見守り' }));
    b.opinions.add(Opinion.parse({ id: 'opn_1', text: '隣の人が気にしている', speaker: 'att_1' }));
    exchange(a.doc, b.doc);
    a.needs.update(id, { priority: 1 });
    b.needs.update(id, { outlook: '手すりがあれば一人で入れる' });
    exchange(a.doc, b.doc);
    expect(a.read()).toEqual(b.read());
    expect(b.read()).toMatchObject({
      needs: [{ text: '入浴', priority: 1, outlook: '手すりがあれば一人で入れる' }],
      evaluations: [{ what: '訪問' }],
      points: [{ text: '夜の見守り' }],
      opinions: [{ speaker: 'att_1' }],
    });
  });
});

it('[B27] a choice of sheets that cannot be read is listed, and the function decides', () => {
  const [a] = twoWithSheets();
  a.meta.update({ shownSheets: ['sheet_profile'] });
  expect(a.meta.get()?.shownSheets).toEqual(['sheet_profile']);
  a.doc.getMap('meta').set('shownSheets', ['sheet_future']);
  expect(a.meta.get()).not.toHaveProperty('shownSheets');
  expect(a.damaged()).toEqual([{ root: 'meta', id: 'shownSheets', problem: 'invalid-value' }]);
});

const stored = (entries: Readonly<Record<string, unknown>>) => new Y.Map(Object.entries(entries));
const POISON: readonly [string, 'sheets' | 'assessment', string, () => unknown, string][] = [
  ['[B21] a sheet of another kind', 'sheets', 'sheet_future', () => stored({ id: 'sheet_future' }), 'unknown-kind'],
  [
    '[B22] a sheet whose text is no shared text',
    'sheets',
    'sheet_profile',
    () => stored({ id: 'sheet_profile', illness: 'x' }),
    'invalid-value',
  ],
  [
    '[B22] a row that is not on the form',
    'assessment',
    'asr_flying',
    () => stored({ id: 'asr_flying' }),
    'invalid-value',
  ],
  [
    '[B22] a seventh cause',
    'assessment',
    'asr_money',
    () => stored({ id: 'asr_money', factors: new Y.Map([['7', true]]) }),
    'invalid-value',
  ],
  [
    '[B23] a text beyond all limits',
    'sheets',
    'sheet_profile',
    () => stored({ id: 'sheet_profile', illness: new Y.Text('x'.repeat(20_001)) }),
    'too-large',
  ],
];

it.each(POISON)('%s is listed and everything else goes on', (_, root, id, make, problem) => {
  const [a, b] = twoWithSheets();
  b.doc.getMap(root).set(id, make());
  exchange(a.doc, b.doc);
  expect(a.damaged()).toEqual([{ root, id, problem }]);
  write(a, 'reason', 0, '続ける');
  a.removeDamaged(a.damaged());
  exchange(a.doc, b.doc);
  expect(openBoardDoc(b.doc).damaged()).toEqual([]);
  expect(b.sheets.get('sheet_presentation')).toMatchObject({ reason: '続ける' });
});
