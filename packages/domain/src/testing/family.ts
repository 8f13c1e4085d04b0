import { Element, type Person } from '../board/element.ts';
import { Union } from '../board/union.ts';

/** A person of a family, placed by the layout unless said otherwise. */
export const relative = (id: string, more: object = {}): Person => {
  const element = Element.parse({
    kind: 'person',
    id: `el_${id}`,
    pos: { x: 0, y: 0 },
    label: id,
    auto: true,
    ...more,
  });
  if (element.kind !== 'person') throw new Error('not a person');
  return element;
};
export const couple = (id: string, a: string, b: string | null, more: object = {}): Union =>
  Union.parse({ id: `uni_${id}`, a: `el_${a}`, b: b === null ? null : `el_${b}`, ...more });

const child = (of: string, birthOrder: number, more: object = {}) => ({ bornTo: `uni_${of}`, birthOrder, ...more });

/**
 * Three generations (fictional): two grandparents' couples, the subject divorced and with another partner, a child with the
 * mother who has custody, an adopted child, and twins of the brother.
 */
export const threeGenerations = () => ({
  elements: [
    relative('grandfather', { label: '一郎', relation: '祖父', sex: 'male', age: 84, deceased: true }),
    relative('grandmother', { label: 'ハナ', relation: '祖母', sex: 'female', age: 82 }),
    relative('fatherOfWife', { label: '次郎', relation: '義父', sex: 'male', age: 80 }),
    relative('motherOfWife', { label: 'ウメ', relation: '義母', sex: 'female', age: 78, deceased: true }),
    relative('brother', { label: '健', relation: '兄', sex: 'male', age: 55, ...child('grand', 1) }),
    relative('brothersWife', { label: '恵', relation: '兄の妻', sex: 'female', age: 52 }),
    relative('subject', { label: '誠', sex: 'male', age: 51, isSubject: true, ...child('grand', 2) }),
    relative('exWife', { label: '幸', relation: '前妻', sex: 'female', age: 49 }),
    relative('wife', { label: '愛', relation: '妻', sex: 'female', age: 44, isKeyPerson: true, ...child('inLaws', 1) }),
    relative('twin1', {
      label: '陽',
      relation: '甥',
      sex: 'male',
      age: 20,
      ...child('brothers', 1, twin('identical')),
    }),
    relative('twin2', {
      label: '光',
      relation: '甥',
      sex: 'male',
      age: 20,
      ...child('brothers', 2, twin('identical')),
    }),
    relative('daughter', {
      label: '結',
      relation: '長女',
      sex: 'female',
      age: 22,
      ...child('first', 1, { custody: 'el_exWife' }),
    }),
    relative('adopted', {
      label: '奏',
      relation: '養子',
      sex: 'male',
      age: 9,
      ...child('second', 1, { bond: 'adopted' }),
    }),
    relative('youngest', { label: '凛', relation: '次女', sex: 'female', age: 6, ...child('second', 2) }),
  ],
  unions: [
    couple('grand', 'grandfather', 'grandmother'),
    couple('inLaws', 'fatherOfWife', 'motherOfWife'),
    couple('brothers', 'brother', 'brothersWife'),
    couple('first', 'subject', 'exWife', { state: 'divorced', order: 1, label: '1999年' }),
    couple('second', 'subject', 'wife', { order: 2 }),
  ],
});

function twin(twinKind: string) {
  return { twinKind, twinGroup: 'spring' };
}
