import { Element, findingsOf, Tie, type ElementId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { findingWords } from './finding-words.ts';

const person = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: `${id}さん`, relation: '知人', pos: { x: 0, y: 0 }, ...more });
const elements = [person('me', { isSubject: true, alias: '本人' }), person('佐藤', { id: 'el_a', alias: '長女' })];
const ties = [Tie.parse({ id: 'tie_1', from: 'el_a', to: 'el_me', direction: 'forward' })];
const names = (hideNames: boolean) => ({
  elements: new Map<ElementId, Element>(elements.map((element) => [element.id, element])),
  view: { hideNames },
  help: { self: '自助', mutual: '近所の支え', cooperative: '共助', public: '公助' },
});

describe('findings in words', () => {
  it('[Q8] name people as the screen names them, hidden ones by their alias', () => {
    const oneWay = findingsOf({ elements, ties }).find(({ kind }) => kind === 'one-way')!;
    expect(findingWords(oneWay, names(false)).says).toContain('佐藤さん');
    expect(findingWords(oneWay, names(true)).says).toContain('長女');
    expect(findingWords(oneWay, names(true)).says).not.toContain('佐藤');
  });

  it('[Q12] speak of layers in the words of the organisation, and say what is not written', () => {
    const layers = findingsOf({ elements, ties }).find(({ kind }) => kind === 'empty-layers')!;
    const words = findingWords(layers, names(false));
    expect(words.says).toContain('近所の支え');
    expect(words.missing).toContain('1');
  });

  it('every finding has a meaning, and one that lacks values says so', () => {
    for (const finding of findingsOf({ elements, ties })) {
      const { says, means, missing } = findingWords(finding, names(false));
      expect(says).not.toBe('');
      expect(means).not.toBe('');
      expect(missing === null).toBe(finding.missing === 0);
    }
  });
});
