import { describe, expect, it } from 'vitest';
import { threeGenerations } from '../testing/family.ts';
import { board, issue, person, resource, tie } from '../testing/fixtures.ts';
import { boardSummary } from './summary.ts';

const map = board({
  elements: [
    person('el_1', {
      label: 'Aさん',
      alias: '本人',
      age: 41,
      isSubject: true,
      note: 'ひとり親。\n仕事が見つからない。',
    }),
    resource('el_2', { label: '学校' }),
    resource('el_3', { label: '自治会', formality: 'informal' }),
  ],
  ties: [
    tie('tie_1', 'el_2', 'el_1', { label: '疎外', strength: 'weak', tension: 'conflict' }),
    tie('tie_2', 'el_1', 'el_2', { flow: '相談', state: 'planned', direction: 'backward' }),
    tie('tie_3', 'el_1', 'el_9'),
  ],
  issues: [issue('iss_1', { title: '子育て' })],
});

describe('boardSummary', () => {
  it('[V1] tells 本人 first, then how many of what, the ties, what stands alone, and issues', () => {
    expect(boardSummary(map, { hideNames: false })).toEqual([
      '本人はAさんです。41歳、ひとり親、仕事が見つからない。',
      '人は1人、公的な支えは1か所、身近な支えは1か所です。',
      'つながりは2本です。',
      '学校とAさん、「疎外」。弱いつながり、葛藤あり。',
      '学校からAさんへ、「相談」。ふつうのつながり、これからつくる予定。',
      'まだつながりのないもの：自治会。',
      '課題：子育て。',
    ]);
  });

  it('[V2] tells every tie apart by words alone', () => {
    const ties = ['strong', 'normal', 'weak'].flatMap((strength) =>
      ['none', 'conflict'].flatMap((tension) =>
        ['current', 'planned', 'broken'].flatMap((state) =>
          ['none', 'forward', 'backward', 'both'].map((direction) => ({ strength, tension, state, direction })),
        ),
      ),
    );
    const sentences = ties.map(
      (more) => boardSummary({ ...map, ties: [tie('tie_1', 'el_1', 'el_2', more)] }, { hideNames: false })[3],
    );
    expect(new Set(sentences).size).toBe(ties.length);
  });

  it('[V4] tells the couples and their children, and leaves no relative among what stands alone', () => {
    const told = boardSummary(board(threeGenerations()), { hideNames: false });
    for (const sentence of [
      '一郎（故人）とハナは、夫婦です。',
      '一郎とハナの子ども：健、誠。',
      '誠と幸は、夫婦、離婚・解消です。1999年。',
      '誠と幸の子ども：結（幸が育てる）。',
      '誠と愛の子ども：奏（養子）、凛。',
    ])
      expect(told).toContain(sentence);
    expect(told.join('')).not.toContain('まだつながりのないもの');
    expect(boardSummary(board(threeGenerations()), { hideNames: true }).join('')).not.toMatch(/一郎|ハナ/);
  });

  it('[V3] tells no hidden name, and says when there is nothing', () => {
    expect(boardSummary(map, { hideNames: true }).join('')).not.toContain('Aさん');
    expect(boardSummary(board(), { hideNames: false })).toEqual(['この地図には、まだ何もありません。']);
    expect(boardSummary(board({ elements: [resource('el_1')] }), { hideNames: false })[0]).toBe(
      '本人は、まだ置かれていません。',
    );
  });
});
