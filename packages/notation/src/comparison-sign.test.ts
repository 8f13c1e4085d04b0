import { compareBoards, Element, Tie } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { comparisonSign } from './comparison-sign.ts';
import type { SignNode } from './sign-node.ts';

const person = (id: string, x: number, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: id, pos: { x, y: 0 }, ...more });
const tie = (from: string, to: string, more: object = {}) =>
  Tie.parse({ id: `tie_${from}${to}`, from: `el_${from}`, to: `el_${to}`, ...more });
const textsOf = (nodes: readonly SignNode[]): string[] =>
  nodes.flatMap((node) => (node.tag === 'text' ? [node.text] : node.tag === 'g' ? textsOf(node.children) : []));

describe('comparison', () => {
  const before = {
    elements: [person('a', 0), person('b', 400), person('c', 800)],
    ties: [tie('a', 'b', { strength: 'weak' }), tie('b', 'c')],
    unions: [],
    ink: [],
    issues: [],
  };
  const after = {
    elements: [person('a', 0), person('b', 400), person('d', 1200)],
    ties: [tie('a', 'b', { strength: 'strong' }), tie('b', 'd')],
    unions: [],
    ink: [],
    issues: [],
  };
  const sign = comparisonSign(before, after, compareBoards(before, after), { hideNames: false });

  it('[X9] says in words what is new, gone, stronger; colour is not needed', () => {
    expect(textsOf(sign.marks.nodes).toSorted()).toEqual(
      ['新しい', '新しい', 'なくなった', 'なくなった', '強くなった'].toSorted(),
    );
  });

  it('[X9] draws the later map, and what is gone apart from it', () => {
    expect(textsOf(sign.now.nodes)).toContain('d');
    expect(textsOf(sign.now.nodes)).not.toContain('c');
    expect(textsOf(sign.gone.nodes)).toContain('c');
  });

  it('[X9] has nothing to say about two equal maps', () => {
    expect(comparisonSign(before, before, compareBoards(before, before), { hideNames: false }).marks.nodes).toEqual([]);
  });
});
