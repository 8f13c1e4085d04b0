import { assert, constantFrom, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../board/fold-text.ts';
import { excerptOf } from './excerpt.ts';
import { gramsOf, wantedGrams } from './grams.ts';

const letters = (text: string) => foldText(text).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** What the index does with grams: every run stands in the text's grams one after the other. */
const finds = (text: string, question: string): boolean => {
  const grams = gramsOf(text).split(' ');
  return wantedGrams(question).every(({ run, open }) =>
    grams.some((_, at) => run.every((gram, o) => (open ? grams[at + o]?.startsWith(gram) : grams[at + o] === gram))),
  );
};

describe('grams of the search index', () => {
  it('[X1] keeps every two neighbouring letters and the last one', () => {
    expect(gramsOf('買物支援')).toBe('買物 物支 支援 援');
    expect(gramsOf('')).toBe('');
    expect(gramsOf('坂')).toBe('坂');
  });

  it('[X1] finds words of two letters and of one, whichever way they are written', () => {
    expect(finds('ひとりぐらしの孤立', '孤立')).toBe(true);
    expect(finds('急な坂の上', '坂')).toBe(true);
    expect(finds('サロンのボランティア', 'さろん')).toBe(true);
    expect(finds('ＮＰＯ法人 つなぐ', 'npo法人')).toBe(true);
    expect(finds('髙﨑①㈱𠮷田', '𠮷田')).toBe(true);
    expect(finds('見守り・声かけ', '見守り声かけ')).toBe(true);
    expect(finds('買って物を', '買物')).toBe(false);
  });

  it('[X2] every word of the question must be there, in any order', () => {
    expect(finds('坂が多く買物に困る', '買物 坂')).toBe(true);
    expect(finds('坂が多く買物に困る', '買物 病院')).toBe(false);
    expect(wantedGrams(' 　・ ')).toEqual([]);
  });

  it('[X1] finds exactly the texts that bear the letters of the question', () => {
    const text = string({
      unit: constantFrom('買', '物', '支', '援', 'ア', 'あ', 'a', 'Ａ', '・', ' ', '𠮷'),
      maxLength: 12,
    });
    assert(
      property(text, text, (where, what) => {
        const word = letters(what.replaceAll(/[\s\u3000]/gu, ''));
        pre(word !== '');
        expect(finds(where, word)).toBe(letters(where).includes(word));
      }),
    );
  });
});

describe('excerpts', () => {
  it('[X3] marks what was asked for as it is written in the text', () => {
    expect(excerptOf('駅前のサロンで', 'さろん')).toEqual([
      { text: '駅前の', hit: false },
      { text: 'サロン', hit: true },
      { text: 'で', hit: false },
    ]);
  });

  it('[X3] marks half-width kana with their voicing', () => {
    expect(excerptOf('駅前のｶﾞｰﾃﾞﾝで', 'ガーデン')).toEqual([
      { text: '駅前の', hit: false },
      { text: 'ｶﾞｰﾃﾞﾝ', hit: true },
      { text: 'で', hit: false },
    ]);
  });

  it('[X3] looks at a long text of one letter once, however often it is asked for', () => {
    const parts = excerptOf('の'.repeat(16_000), 'の の の の の の の の');
    expect(parts.filter(({ hit }) => hit)).toHaveLength(90);
  });

  it('[X3] shows the neighbourhood of the first hit of a long text', () => {
    const parts = excerptOf(`${'あ'.repeat(500)}買物${'い'.repeat(500)}`, '買物');
    expect(parts.find(({ hit }) => hit)?.text).toBe('買物');
    expect(parts[0]?.text.startsWith('…')).toBe(true);
    expect(parts.at(-1)?.text.endsWith('…')).toBe(true);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(100);
  });

  it('[X3] shows nothing that is not in the text, and cuts no letter in two', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 300 }),
        string({ unit: 'grapheme', maxLength: 4 }),
        (text, question) => {
          const flat = text.replaceAll(/\s+/gu, ' ').trim();
          const shown = excerptOf(text, question)
            .map((part) => part.text)
            .join('');
          expect(flat.isWellFormed() ? shown.isWellFormed() : true).toBe(true);
          expect(flat.includes(shown.replaceAll(/^…|…$/gu, ''))).toBe(true);
        },
      ),
    );
  });
});
