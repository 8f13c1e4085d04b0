import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendance, person, resource } from '../testing/fixtures.ts';
import {
  displayContact,
  displayName,
  displayParticipant,
  displayReading,
  hideNamesIn,
  knownNames,
  withoutNames,
} from './display-name.ts';

const shown = { hideNames: false };
const hidden = { hideNames: true };

describe('displayName', () => {
  it('[N1] shows the label of a person, and what stands for it when it is empty', () => {
    expect(displayName(person('el_1', { label: '佐藤 花子', alias: '長女' }), shown)).toBe('佐藤 花子');
    expect(displayName(person('el_1', { label: ' ', relation: '隣の人' }), shown)).toBe('隣の人');
  });

  it.each([
    [{ alias: '長女', relation: '子', isSubject: true }, '長女'],
    [{ relation: '隣の人', isSubject: true }, '隣の人'],
    [{ isSubject: true }, '本人'],
    [{ sex: 'male' }, '男の人'],
    [{ sex: 'female' }, '女の人'],
    [{}, '人'],
  ])('[N2] hides a person behind alias, relation, 本人, a neutral word: %o', (more, expected) => {
    expect(displayName(person('el_1', { label: '佐藤 花子', ...more }), hidden)).toBe(expected);
  });

  it('[N2] passes over a relation that gives the name away', () => {
    expect(displayName(person('el_1', { label: '佐藤 花子', relation: '佐藤の娘' }), hidden)).toBe('人');
    expect(displayName(person('el_1', { label: '長女', relation: '長女' }), hidden)).toBe('長女');
  });

  it('[N3] hides readings and contacts, not organisations', () => {
    const school = resource('el_2', { label: '南小学校', contact: '高橋' });
    expect(displayName(school, hidden)).toBe('南小学校');
    expect(displayContact(school as never, hidden)).toBe('');
    expect(displayContact(school as never, shown)).toBe('高橋');
    expect(displayReading(person('el_1', { reading: 'さとう' }) as never, hidden)).toBe('');
  });

  it('[N4] hides a participant behind affiliation and profession', () => {
    const suzuki = attendance('att_1', '鈴木 一郎');
    expect(displayParticipant(suzuki, shown)).toBe('鈴木 一郎');
    expect(displayParticipant(suzuki, hidden)).toBe('北包括 保健師');
    expect(displayParticipant({ ...suzuki, affiliation: '', profession: '' }, hidden)).toBe('参加者');
  });
});

describe('names in free text', () => {
  const elements = [
    person('el_1', { label: '佐藤 花子', reading: 'さとう', alias: '長女' }),
    person('el_2', { label: '学', alias: '弟' }),
    resource('el_3', { label: '学校', contact: '高橋' }),
  ];
  const text = hideNamesIn(elements, [attendance('att_1', '鈴木 一郎')], hidden);

  it('[N5] replaces labels, readings, contacts, participants and the parts of their names', () => {
    expect(text('佐藤 花子と佐藤さん、さとうさん')).toBe('長女と長女さん、長女さん');
    expect(text('鈴木さんが高橋に話す')).toBe('北包括 保健師さんが人に話す');
  });

  it('[N5] leaves names of one letter inside longer words, but not on their own', () => {
    expect(text('学校')).toBe('学校');
    expect(text('学')).toBe('弟');
  });

  it('[N5] shows no alias that names somebody else on the board', () => {
    const sister = person('el_9', { label: '田中 夏子', alias: '佐藤さんの妹' });
    expect(hideNamesIn([...elements, sister], [], hidden)('夏子さん')).toBe('長女さんの妹さん');
  });

  it('[N5] changes nothing while names are shown', () => {
    expect(hideNamesIn(elements, [], shown)('佐藤 花子')).toBe('佐藤 花子');
  });

  it('[N5] leaves no known name of two letters or more in any text', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 6 }).filter((n) => n.trim().length > 1);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.string(), (names, around) => {
        const pairs = knownNames(
          names.map((label, index) => person(`el_${index}`, { label, alias: '#' })),
          [],
        ).filter(({ name: known }) => Array.from(known).length >= 2);
        fc.pre(!around.includes('#') && names.every((n) => !n.includes('#')));
        const cleaned = withoutNames(pairs)(`${around}${names.join('#')}`);
        // A new meeting of two rests beside each other is no name that stood there.
        for (const piece of cleaned.split('#')) for (const { name: known } of pairs) expect(piece).not.toContain(known);
      }),
    );
  });
});
