import { describe, expect, it } from 'vitest';
import type { Element } from '../board/element.ts';
import { area } from '../testing/fixtures.ts';
import { ElementId, UnionId } from '../ids.ts';
import { couple, relative, threeGenerations } from '../testing/family.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { familyFindings, familyFindingWords } from './family-findings.ts';
import { readFamily } from './family.ts';
import { householdAround, householdOf, livesIn } from './household.ts';
import { unionCourses } from './family-plan.ts';
import { addRelative, mayAdd, type NewRelative } from './relatives.ts';

const el = (id: string) => ElementId.parse(`el_${id}`);
const uni = (id: string) => UnionId.parse(`uni_${id}`);
const bornTo = (id: string, more: object = {}) => ({ bornTo: `uni_${id}`, ...more });
const kinds = (...family: Parameters<typeof readFamily>) =>
  familyFindings(readFamily(...family)).map(({ kind }) => kind);

describe('readFamily', () => {
  it('[F1] leaves out couples whose persons are gone, and takes who is left as a single parent', () => {
    const elements = [relative('b'), relative('child', bornTo('u'))];
    const family = readFamily({ elements, unions: [couple('u', 'gone', 'b'), couple('v', 'gone', null)] });
    expect([...family.couples.keys()]).toEqual(['uni_u']);
    expect(family.couples.get(uni('u'))).toMatchObject({ partners: ['el_b'], children: ['el_child'] });
  });

  it('[F2] has children by birth, then by age, twins together', () => {
    const elements = [
      relative('p'),
      relative('a', bornTo('u', { birthOrder: 3 })),
      relative('b', bornTo('u', { birthOrder: 1, twinKind: 'fraternal', twinGroup: 't' })),
      relative('c', bornTo('u', { birthOrder: 2, age: 4 })),
      relative('d', bornTo('u', { birthOrder: 2, age: 9 })),
      relative('e', bornTo('u', { birthOrder: 4, twinKind: 'fraternal', twinGroup: 't' })),
    ];
    const family = readFamily({ elements, unions: [couple('u', 'p', null)] });
    expect(family.couples.get(uni('u'))!.children).toEqual(['el_b', 'el_e', 'el_d', 'el_c', 'el_a']);
  });

  it('[F3] counts generations from the eldest; parents of who married in stand right above their child', () => {
    const { elements, unions } = threeGenerations();
    const { generations } = readFamily({ elements, unions });
    const of = (id: string) => generations.get(el(id));
    expect([of('grandfather'), of('motherOfWife'), of('exWife'), of('twin1')]).toEqual([0, 0, 1, 2]);
    const late = readFamily({
      elements: [...elements, relative('a'), relative('b', bornTo('late')), relative('grandchild', bornTo('last'))],
      unions: [...unions, couple('late', 'a', null), couple('last', 'daughter', 'b')],
    });
    expect(late.generations.get(el('a'))).toBe(1);
  });

  it('[F4] breaks circles at the same person on every screen, and names them', () => {
    const elements = [relative('a', bornTo('b')), relative('b', bornTo('a')), relative('self', bornTo('self'))];
    const unions = [couple('a', 'a', null), couple('b', 'b', null), couple('self', 'self', 'self')];
    expect(readFamily({ elements, unions }).circles).toEqual(
      readFamily({ elements: elements.toReversed(), unions }).circles,
    );
    expect(readFamily({ elements, unions }).circles).toEqual(['el_a', 'el_self']);
    expect(kinds({ elements, unions })).toEqual(['own-ancestor', 'own-ancestor', 'couple-of-one']);
  });

  it('[F4] reads a family as deep as a board is large', () => {
    const elements = Array.from({ length: 2000 }, (_, n) => relative(`p${n}`, n === 0 ? {} : bornTo(`u${n - 1}`)));
    const unions = elements.map((_, n) => couple(`u${n}`, `p${n}`, null));
    expect(readFamily({ elements, unions }).generations.get(el('p1999'))).toBe(1999);
  });
});

describe('familyFindings', () => {
  it('[F6] finds nothing in an ordinary family', () => {
    expect(kinds(threeGenerations())).toEqual([]);
  });

  it('[F6] names what does not fit together', () => {
    const parents = [relative('m', { age: 40 }), relative('f', { age: 41 })];
    const u = couple('u', 'm', 'f');
    const having = (children: Element[], unions = [u]) => kinds({ elements: [...parents, ...children], unions });
    const twin = { twinKind: 'identical', twinGroup: 't' };
    expect(having([relative('c', bornTo('u', { age: 40 }))])).toEqual(['older-than-parent']);
    expect(having([relative('c', bornTo('u', { age: 50, deceased: true }))])).toEqual([]);
    expect(having([relative('x'), relative('c', bornTo('u', { custody: 'el_x' }))])).toEqual(['custody-elsewhere']);
    expect(having([relative('c', bornTo('u', twin))])).toEqual(['twin-alone']);
    expect(having([relative('c', bornTo('u', twin)), relative('d', twin)])).toEqual(['twins-apart']);
    expect(
      having([relative('c', bornTo('u', { ...twin, age: 3 })), relative('d', bornTo('u', { ...twin, age: 6 }))]),
    ).toEqual(['twins-of-different-age']);
    expect(having([], [u, couple('again', 'f', 'm')])).toEqual(['couple-twice']);
    expect(having([], [{ ...u, state: 'divorced' }, couple('again', 'f', 'm')])).toEqual([]);
    expect(having([relative('c', bornTo('u'))], [u, couple('odd', 'm', 'c')])).toEqual(['partner-is-ancestor']);
  });

  it('[F6] says every finding in a sentence with the shown names', () => {
    const family = readFamily({
      elements: [relative('a', bornTo('u')), relative('b', bornTo('u', { twinKind: 'fraternal', twinGroup: 't' }))],
      unions: [couple('u', 'a', 'a')],
    });
    const words = familyFindings(family).map((finding) => familyFindingWords(finding, (id) => `<${id}>`));
    expect(words).toHaveLength(3);
    for (const sentence of words) expect(sentence).toMatch(/<el_[ab]>.*。$/u);
  });
});

describe('unionCourses', () => {
  it('[F12] gives bars that pass each other different heights, and others the same', () => {
    const { elements, unions } = threeGenerations();
    const plain = unionCourses(readFamily({ elements, unions }));
    expect([...plain.values()].map(({ lane }) => lane)).toEqual([0, 0, 0, 0, 0]);
    // Two brothers married two sisters.
    const crossing = readFamily({
      elements: [
        relative('p'),
        relative('q'),
        ...['a', 'b'].map((id, n) => relative(id, bornTo('p', { birthOrder: n, sex: 'male' }))),
        ...['c', 'd'].map((id, n) => relative(id, bornTo('q', { birthOrder: n, sex: 'female' }))),
      ],
      unions: [couple('p', 'p', null), couple('q', 'q', null), couple('ac', 'a', 'c'), couple('bd', 'b', 'd')],
    });
    const courses = unionCourses(crossing);
    expect(courses.get(uni('p'))!.lane).not.toBe(courses.get(uni('q'))!.lane);
  });

  it('[F11] lets a line arch over who stands between partners', () => {
    const elements = ['man', 'w1', 'w2', 'w3'].map((id) => relative(id, { sex: id === 'man' ? 'male' : 'female' }));
    const unions = [1, 2, 3].map((n) => couple(`u${n}`, 'man', `w${n}`, { order: n }));
    const courses = unionCourses(readFamily({ elements, unions }));
    expect(courses.get(uni('u1'))).toMatchObject({ arch: 1, outer: 'b' });
    expect([courses.get(uni('u2'))!.arch, courses.get(uni('u3'))!.arch]).toEqual([0, 0]);
  });
});

describe('[F7] adding a relative', () => {
  const random = seededRandom(7);
  const start = {
    elements: [relative('one', { sex: 'female', age: 30 })] as Element[],
    unions: [] as ReturnType<typeof couple>[],
  };
  type Part = typeof start;
  const after = (part: Part, made: NewRelative | undefined): Part => {
    if (!made) throw new Error('nothing was made');
    const patched = part.elements.map(
      (one) => ({ ...one, ...made.personPatches.find(({ id }) => id === one.id)?.patch }) as Element,
    );
    return {
      elements: [...patched, ...(made.person ? [made.person] : []), ...(made.parent ? [made.parent] : [])],
      unions: [
        ...part.unions.map((one) => ({ ...one, ...made.unionPatches.find(({ id }) => id === one.id)?.patch })),
        ...made.unions,
      ],
    };
  };
  const add = (
    part: Part,
    ...rest: [of: ElementId, relative: Parameters<typeof addRelative>[2], draft?: object, options?: object]
  ) => {
    const made = addRelative(readFamily(part), rest[0], rest[1], rest[2] ?? {}, random, rest[3]);
    return { part: after(part, made), id: made!.id };
  };

  it('makes a partner of the other sex, and a child of both', () => {
    const { part, id } = add(start, el('one'), 'partner');
    expect(readFamily(part).persons.get(id)).toMatchObject({ sex: 'male', auto: true });
    const child = add(part, id, 'child');
    expect(readFamily(child.part).parentsOf.get(child.id)!.partners).toEqual(['el_one', id]);
    expect(familyFindings(readFamily(child.part))).toEqual([]);
  });

  it('makes a child of a single parent, and completes the parents later', () => {
    const child = add(start, el('one'), 'child');
    expect(readFamily(child.part).parentsOf.get(child.id)!.partners).toEqual(['el_one']);
    const second = add(child.part, child.id, 'parent');
    expect(readFamily(second.part).parentsOf.get(child.id)!.partners).toEqual(['el_one', second.id]);
    expect(mayAdd(readFamily(second.part), child.id, 'parent')).toBe(false);
    expect(addRelative(readFamily(second.part), child.id, 'parent', {}, random)).toBeUndefined();
  });

  it('makes brothers and sisters before and after, with a parent when there is none', () => {
    const elder = add(start, el('one'), 'sibling', {}, { elder: true });
    const younger = add(elder.part, el('one'), 'sibling');
    const middle = add(younger.part, younger.id, 'sibling', {}, { elder: true });
    const family = readFamily(middle.part);
    expect(family.parentsOf.get(el('one'))!.children).toEqual([elder.id, 'el_one', middle.id, younger.id]);
  });

  it('relates somebody who stands on the map already, and nobody to themselves', () => {
    const part = { ...start, elements: [...start.elements, relative('known', { sex: 'male', auto: false })] };
    const child = add(part, el('one'), 'child', { existing: el('known') });
    expect(child.id).toBe('el_known');
    expect(child.part.elements).toHaveLength(2);
    expect(readFamily(child.part).parentsOf.get(el('known'))!.partners).toEqual(['el_one']);
    const partner = add(part, el('one'), 'partner', { existing: el('known') });
    expect(readFamily(partner.part).couplesOf.get(el('known'))![0]!.partners).toEqual(['el_one', 'el_known']);
    expect(addRelative(readFamily(part), el('one'), 'child', { existing: el('one') }, random)).toBeUndefined();
  });

  it('puts a child where its age belongs, of the couple that is said', () => {
    const { elements, unions } = threeGenerations();
    const child = add({ elements, unions }, el('subject'), 'child', { age: 8 });
    expect(readFamily(child.part).couples.get(uni('second'))!.children).toEqual([
      'el_adopted',
      child.id,
      'el_youngest',
    ]);
    const first = add({ elements, unions }, el('subject'), 'child', { age: 25 }, { couple: uni('first') });
    expect(readFamily(first.part).couples.get(uni('first'))!.children).toEqual([first.id, 'el_daughter']);
  });
});

describe('[F8] the household', () => {
  const persons = [
    relative('a', { pos: { x: 0, y: 0 } }),
    relative('b', { pos: { x: 400, y: 0 } }),
    relative('c', { pos: { x: 200, y: 0 } }),
  ];

  it('stands around those who live together and says who else would be inside', () => {
    const around = householdAround(persons, new Set([el('a'), el('b')]))!;
    expect(around.strangers).toEqual(['el_c']);
    for (const id of [0, 1]) expect(livesIn(around, persons[id]!)).toBe(true);
    expect(householdAround(persons, new Set([el('a')]))!.strangers).toEqual([]);
    expect(householdAround(persons, new Set())).toBeUndefined();
  });

  it('is found by its purpose', () => {
    const elements = [area('el_x'), area('el_y', { purpose: 'household' })];
    expect(householdOf(elements)!.id).toBe('el_y');
  });
});
