import { describe, expect, it } from 'vitest';
import { figure } from './c6/figure.ts';
import { c6 } from './c6/index.ts';
import { type Figure, told } from './figure.ts';
import { labelOf, lacking } from './figure-check.ts';
import { Sample } from './sample.ts';

const { elements, ties } = Sample.parse(c6);
const without = (label: string) => elements.filter((element) => labelOf(element) !== label);
const tieless = (label: string) => ties.filter((tie) => tie.label !== label);
const only = (more: Partial<Figure>): Figure => ({
  areas: [],
  nodes: [],
  relations: [],
  elements: 0,
  ties: 0,
  ...more,
});

describe('what a sample lacks of its figure', () => {
  it('[S3] names a label, a list and an area that are gone', () => {
    expect(lacking(figure, { elements, ties })).toEqual([]);
    expect(lacking(figure, { elements: without('子育て'), ties })).toContain('子育て');
    expect(lacking(figure, { elements: without('Aさんの住む地域'), ties })).toContain('Aさんの住む地域');
    const bare = elements.map((element) =>
      element.kind === 'resource' && element.label === '学校' ? { ...element, bullets: [], note: '' } : element,
    );
    expect(lacking(figure, { elements: bare, ties })).toContain('学校 · 仲間はずれ');
  });

  it('[S3] counts a label that the figure bears twice', () => {
    const twice = only({ nodes: ['学校', '学校'] });
    expect(lacking(twice, { elements, ties })).toEqual(['学校']);
  });

  it('[S3] names a relation that is gone, and takes no labelled tie for one without words', () => {
    expect(lacking(figure, { elements, ties: tieless('疎外') })).toContain('学校 – 子ども 「疎外」 (deduced)');
    expect(lacking(figure, { elements, ties: tieless('') })).toHaveLength(3);
  });

  it('[S3] asks of a told relation that it points as it is told', () => {
    const pointing = (arrow: '→' | '↔', from: string, to: string) =>
      lacking(only({ relations: [told(from, arrow, to, '見守り')] }), { elements, ties }).length;
    expect(pointing('→', 'Aさんの住む地域', 'Aさん')).toBe(0);
    expect(pointing('→', 'Aさん', 'Aさんの住む地域')).toBe(1);
    expect(pointing('↔', 'Aさん', 'Aさんの住む地域')).toBe(1);
  });

  it('[S3] names marks, counts and places that are not there', () => {
    const more = only({
      callouts: ['①'],
      badges: { 2: 1 },
      inside: { Aさんの住む地域: ['介護問題', '学校', '社協'] },
      ties: 9,
    });
    expect(lacking(more, { elements, ties })).toEqual([
      'callout ①',
      'badge 2 × 1',
      '9 ties, has 8',
      '社協 in Aさんの住む地域',
    ]);
  });
});
