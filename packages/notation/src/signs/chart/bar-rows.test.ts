import { describe, expect, it } from 'vitest';
import { barRowsSign } from './bar-rows.ts';

const rows = [
  { name: '移動・買物', low: 40, high: 40, words: '40' },
  { name: 'ごみ・家事・生活支援のとても長い名前', low: 6, high: 8, words: '6〜8' },
  { name: '災害', low: 0, high: 0, words: '0' },
];

describe('rows of bars', () => {
  it('stay within their width, names and numbers included', () => {
    for (const width of [280, 640, 900]) {
      const { nodes, bounds } = barRowsSign(rows, width);
      expect(bounds.w).toBe(width);
      for (const node of nodes) {
        if (node.tag === 'rect') expect(node.x + node.w).toBeLessThanOrEqual(width);
        if (node.tag === 'text') expect(node.y).toBeLessThanOrEqual(bounds.h);
      }
    }
  });

  it('outline with dashes what may be, and fill what is sure', () => {
    const { nodes } = barRowsSign(rows, 640);
    expect(nodes.filter((node) => node.tag === 'rect' && node.dash !== undefined)).toHaveLength(1);
    expect(barRowsSign([], 640).bounds.h).toBe(0);
  });
});
