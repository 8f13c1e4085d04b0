import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Element } from '../board/element.ts';
import { Tie } from '../board/tie.ts';
import { findSample } from '../samples/index.ts';
import { Sample } from '../samples/sample.ts';
import { bridgesOf } from './bridges.ts';
import { type Finding, findingsOf } from './findings.ts';
import { networkOf, reachedFrom } from './network.ts';

const person = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: id, relation: '知人', pos: { x: 0, y: 0 }, ...more });
const resource = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'resource', label: id, formality: 'formal', pos: { x: 0, y: 0 }, ...more });
const tie = (from: string, to: string, more: object = {}) =>
  Tie.parse({ id: `tie_${from}${to}`, from: `el_${from}`, to: `el_${to}`, ...more });
const subject = person('me', { isSubject: true });

const of = <K extends Finding['kind']>(findings: readonly Finding[], kind: K) =>
  findings.filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind);

describe('findings', () => {
  it('[Q3] counts supporters without 本人 and without those who have left', () => {
    const elements = [
      subject,
      person('a'),
      resource('b'),
      person('c', { state: 'past' }),
      person('d', { state: 'planned' }),
    ];
    expect(of(findingsOf({ elements, ties: [] }), 'size')[0]).toMatchObject({ count: 3 });
  });

  it('[Q2][Q4] sides are read off formality and kind; who says neither is missing, not guessed', () => {
    const elements = [
      subject,
      resource('b'),
      resource('c', { formality: 'informal' }),
      person('nurse', { supporterKind: 'medical', relation: '' }),
      person('aunt', { relation: '叔母' }),
      person('somebody', { relation: '' }),
    ];
    expect(of(findingsOf({ elements, ties: [] }), 'sides')[0]).toMatchObject({ formal: 2, informal: 2, missing: 1 });
  });

  it('[Q5] density leaves 本人 out and counts a pair once, however many ties', () => {
    const elements = [subject, person('a'), person('b'), person('c')];
    const ties = [
      tie('me', 'a'),
      tie('a', 'b'),
      Tie.parse({ id: 'tie_second', from: 'el_b', to: 'el_a' }),
      tie('b', 'c', { state: 'planned' }),
    ];
    expect(of(findingsOf({ elements, ties }), 'density')[0]).toMatchObject({ pairs: 1, possible: 3, missing: 1 });
  });

  it('[Q6] names who has no current tie', () => {
    const elements = [subject, person('a'), person('b')];
    const found = of(findingsOf({ elements, ties: [tie('me', 'a'), tie('me', 'b', { state: 'broken' })] }), 'isolated');
    expect(found[0]?.elements).toEqual(['el_b']);
  });

  it('[Q7] names on whom the way of others to 本人 depends', () => {
    const elements = [subject, person('a'), person('b'), person('c'), person('d')];
    const ties = [tie('me', 'a'), tie('a', 'b'), tie('b', 'c'), tie('me', 'd')];
    expect(of(findingsOf({ elements, ties }), 'bridge').map(({ bridge, dependents }) => [bridge, dependents])).toEqual([
      ['el_a', ['el_b', 'el_c']],
      ['el_b', ['el_c']],
    ]);
  });

  it('[Q7] agrees with taking each one away, on every network', () => {
    const networks = fc.record({
      people: fc.integer({ min: 1, max: 9 }),
      subjects: fc.integer({ min: 1, max: 2 }),
      ties: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 16 }),
    });
    fc.assert(
      fc.property(networks, ({ people, subjects, ties }) => {
        const elements = Array.from({ length: people + 1 }, (_, i) => person(`${i}`, { isSubject: i < subjects }));
        const network = networkOf({
          elements,
          ties: ties.map(([a, b], i) => Tie.parse({ id: `tie_${i}`, from: `el_${a}`, to: `el_${b}` })),
        });
        const all = reachedFrom(network, network.subjects);
        const expected = new Map(
          elements
            .filter(({ id }) => !network.subjects.has(id))
            .map(({ id }) => {
              const left = reachedFrom(network, network.subjects, id);
              return [id, [...all].filter((other) => other !== id && !left.has(other)).sort()] as const;
            })
            .filter(([id, gone]) => all.has(id) && gone.length > 0),
        );
        const found = new Map(bridgesOf(network).map(({ bridge, dependents }) => [bridge, [...dependents].sort()]));
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('[Q8] one-way burden: gives, gets nothing; ties without a direction are said to be missing', () => {
    const elements = [subject, person('daughter'), person('friend'), resource('office')];
    const ties = [
      tie('daughter', 'me', { direction: 'forward' }),
      tie('friend', 'daughter'),
      tie('me', 'friend', { direction: 'both' }),
      tie('office', 'me', { direction: 'forward' }),
    ];
    expect(of(findingsOf({ elements, ties }), 'one-way')).toMatchObject([{ giver: 'el_daughter', to: 1, missing: 1 }]);
  });

  it('[Q10] no informal support, no professional help: by what stands next to 本人', () => {
    const kinds = (elements: Element[], ties: Tie[]) => findingsOf({ elements, ties }).map(({ kind }) => kind);
    const [office, aunt] = [resource('office'), person('aunt')];
    expect(kinds([subject, office, aunt], [tie('me', 'office'), tie('office', 'aunt')])).toContain('no-informal');
    expect(kinds([subject, office, aunt], [tie('me', 'aunt')])).toContain('no-professional');
    const both = kinds([subject, office, aunt], [tie('me', 'office'), tie('me', 'aunt')]);
    expect(both).not.toContain('no-informal');
    expect(both).not.toContain('no-professional');
  });

  it('[Q11][Q12] empty sectors and layers come with how many say neither', () => {
    const elements = [subject, resource('clinic', { supporterKind: 'medical', help: 'public' }), person('a')];
    const findings = findingsOf({ elements, ties: [] });
    const [sectors] = of(findings, 'empty-sectors');
    expect(sectors?.sectors).not.toContain('medical');
    expect(sectors?.sectors).toContain('neighbour');
    expect(sectors?.missing).toBe(1);
    expect(of(findings, 'empty-layers')[0]).toMatchObject({ layers: ['mutual', 'cooperative'], missing: 1 });
  });

  it('says nothing of an empty board, and finds strained ties on Aさん', () => {
    expect(findingsOf({ elements: [], ties: [] })).toEqual([]);
    const { elements, ties } = Sample.parse(findSample('C6'));
    expect(of(findingsOf({ elements, ties }), 'strained')[0]?.ties).toHaveLength(2);
  });
});
