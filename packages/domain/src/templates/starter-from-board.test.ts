import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendance, board, person, resource, tie } from '../testing/fixtures.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { Element } from '../board/element.ts';
import { StarterBoard } from './starter-board.ts';
import { findTemplate } from './index.ts';
import { starterFromBoard, starterWords, withStarter } from './starter-from-board.ts';
import { contentOf, TemplateContent } from './template.ts';

const people = [attendance('att_1', '鈴木 一郎')];
const map = board({
  elements: [
    person('el_kei', {
      label: '山田 花子',
      alias: 'Aさん',
      reading: 'やまだ はなこ',
      age: 81,
      note: '山田さんは膝が痛い',
      isSubject: true,
      locked: true,
      pos: { x: 500, y: 300 },
    }),
    resource('el_home', { label: '北包括', contact: '佐々木', note: '佐々木さんへ電話', pos: { x: 800, y: 300 } }),
    Element.parse({ kind: 'note', id: 'el_note', text: '鈴木さんが山田さんと話す', pos: { x: 500, y: 600 } }),
    Element.parse({
      kind: 'table',
      id: 'el_table',
      label: '表',
      pos: { x: 500, y: 800 },
      size: { w: 200, h: 100 },
      rows: 2,
      columns: 2,
      cells: { '0,0': '場面', '0,1': 'いま', '1,0': '食事', '1,1': '一人で食べる' },
    }),
  ],
  ties: [tie('tie_1', 'el_kei', 'el_home', { note: '山田さんの希望', label: '相談' })],
});

describe('[P11] the map of a meeting as the board of a template', () => {
  it('takes along nothing that is known to tell whose case it was', () => {
    const made = starterFromBoard(map, { attendance: people, blank: false });
    if (!made.ok) throw new Error(made.reason);
    expect(JSON.stringify(made)).not.toMatch(/山田|花子|はなこ|鈴木|佐々木|81|膝/);
    expect(starterWords(made.board)).toEqual(expect.arrayContaining(['Aさん', '北包括', '相談', '食事']));
    expect(made.board.elements[0]).toMatchObject({ id: 'el_1', locked: false });
    expect(Math.min(...made.board.elements.map(({ pos }) => pos.x))).toBe(0);
    expect(made.board.ties).toHaveLength(1);
  });

  it('leaves words that were written in the meeting behind, if asked', () => {
    const made = starterFromBoard(map, { attendance: people, blank: true });
    if (!made.ok) throw new Error(made.reason);
    const words = starterWords(made.board).join(' ');
    expect(words).toContain('食事');
    expect(words).not.toMatch(/一人で食べる|話す/);
  });

  it('[P8] keeps a template valid: rows of a table that is gone are judged by people', () => {
    const content = contentOf(findTemplate('policy')!);
    const made = starterFromBoard(map, { attendance: people, blank: true });
    if (!made.ok) throw new Error(made.reason);
    const next = withStarter(content, made.board);
    expect(TemplateContent.safeParse(next).success).toBe(true);
    expect(next.produces.map(({ label }) => label)).toEqual(content.produces.map(({ label }) => label));
    expect(next.produces[0]?.kind).toBe('judged');
  });

  it('is refused for a map that is empty or too large', () => {
    expect(starterFromBoard(board(), { attendance: [], blank: false })).toEqual({ ok: false, reason: 'empty' });
    const many = board({ elements: Array.from({ length: 401 }, (_, i) => resource(`el_${i}`)) });
    expect(starterFromBoard(many, { attendance: [], blank: false })).toEqual({ ok: false, reason: 'too-many' });
  });

  it('is a valid starter board whatever the map', () => {
    fc.assert(
      fc.property(boards, fc.boolean(), (any, blank) => {
        const made = starterFromBoard(any, { attendance: [], blank });
        if (made.ok) expect(StarterBoard.safeParse(made.board).success).toBe(true);
        else expect(made.reason).toBe('empty');
      }),
      { numRuns: 60 },
    );
  });
});
