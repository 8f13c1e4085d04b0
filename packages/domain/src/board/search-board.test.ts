import { describe, expect, it } from 'vitest';
import { issue, person, resource, tie } from '../testing/fixtures.ts';
import { Element } from './element.ts';
import { foldText } from './fold-text.ts';
import { searchBoard } from './search-board.ts';

const board = {
  elements: [
    resource('el_2', { label: 'サロンひまわり', bullets: ['体操（週2回）'], contact: '高橋', pos: { x: 0, y: 400 } }),
    person('el_1', { label: '佐藤 花子', alias: '長女', reading: 'さとう', relation: '長女', pos: { x: 500, y: 0 } }),
    Element.parse({ kind: 'note', id: 'el_3', pos: { x: 0, y: 0 }, text: '佐藤さんの通院をどうするか' }),
  ],
  ties: [tie('tie_1', 'el_1', 'el_2', { label: '送迎', note: '佐藤さんが送る' })],
  issues: [issue('iss_1', { title: '通院の足', pos: { x: 0, y: 0 } }), issue('iss_2', { title: '通院の費用' })],
};
const find = (wanted: string, hideNames = false) => searchBoard(board, wanted, { hideNames });

describe('searching a map', () => {
  it('[W1] letters that mean the same are the same', () => {
    expect(foldText('ｻﾛﾝ ヒマワリ　Ａ－１')).toBe('さろんひまわりa-1');
    expect(find('さろんヒマワリ')).toEqual(['el_2']);
    expect(find('体操(週２回)')).toEqual(['el_2']);
    expect(find('佐藤花子')).toEqual(['el_1']);
  });

  it('[W2] finds only what is shown while names are hidden', () => {
    expect(find('佐藤')).toEqual(['el_3', 'el_1', 'tie_1']);
    expect(find('佐藤', true)).toEqual([]);
    expect(find('さとう', true)).toEqual([]);
    expect(find('高橋', true)).toEqual([]);
    expect(find('長女', true)).toEqual(['el_3', 'el_1', 'tie_1']);
  });

  it('[W3] looks at lists, readings, contacts, ties and issue cards on the map', () => {
    expect(find('さとう')).toEqual(['el_1']);
    expect(find('高橋')).toEqual(['el_2']);
    expect(find('送迎')).toEqual(['tie_1']);
    expect(find('通院')).toEqual(['el_3', 'iss_1']);
  });

  it('[W4] answers in reading order; nothing to nothing', () => {
    expect(find('う')).toEqual(['el_3', 'el_1']);
    expect(find(' 　')).toEqual([]);
    expect(find('ない言葉')).toEqual([]);
  });
});
