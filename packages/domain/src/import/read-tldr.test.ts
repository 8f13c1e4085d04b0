import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { readTldr } from './read-tldr.ts';

const shape = (id: string, type: string, props: object, more: object = {}) => ({
  typeName: 'shape',
  id: `shape:${id}`,
  type,
  parentId: 'page:1',
  x: 0,
  y: 0,
  rotation: 0,
  props,
  ...more,
});
const bound = (arrow: string, to: string, terminal: 'start' | 'end') => ({
  typeName: 'binding',
  id: `binding:${arrow}${terminal}`,
  type: 'arrow',
  fromId: `shape:${arrow}`,
  toId: `shape:${to}`,
  props: { terminal },
});
const rich = (...lines: string[]) => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const file = (...records: object[]) =>
  JSON.stringify({
    tldrawFileFormatVersion: 1,
    schema: {},
    records: [{ typeName: 'document', id: 'document:document' }, { typeName: 'page', id: 'page:1' }, ...records],
  });
const read = (text: string) => {
  const result = readTldr(text, seededRandom(5));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

describe('a tldraw file', () => {
  it('[I6] becomes resources, frames, notes, captions, ties and ink', () => {
    const { map, leftOut } = read(
      file(
        shape('a', 'geo', { geo: 'rectangle', w: 300, h: 100, richText: rich('北診療所', '往診') }, { x: 100, y: 50 }),
        shape('b', 'geo', { geo: 'ellipse', w: 200, h: 100, text: '民生委員' }),
        shape('c', 'geo', { geo: 'ellipse', w: 900, h: 600, text: '' }),
        shape('d', 'note', { text: '見守り', color: 'blue' }),
        shape('e', 'text', { richText: rich('①髙﨑'), size: 'l' }),
        shape('f', 'arrow', { richText: rich('相談'), arrowheadStart: 'none', arrowheadEnd: 'arrow' }),
        bound('f', 'a', 'start'),
        bound('f', 'b', 'end'),
        shape('g', 'draw', {
          size: 'm',
          segments: [
            {
              type: 'free',
              points: [
                { x: 0, y: 0, z: 0.4 },
                { x: 5, y: 5, z: 0.6 },
              ],
            },
          ],
        }),
        shape('h', 'line', { points: { a2: { index: 'a2', x: 9, y: 9 }, a1: { index: 'a1', x: 0, y: 0 } } }),
        shape('i', 'arrow', { start: { x: 0, y: 0 }, end: { x: 50, y: 0 } }),
        shape('j', 'embed', { url: 'https://evil.example' }),
        shape('k', 'text', { text: ' ' }),
      ),
    );
    expect(map.elements.map(({ kind }) => kind)).toEqual(['resource', 'resource', 'area', 'note', 'caption']);
    expect(map.elements[0]).toMatchObject({ label: '北診療所', bullets: ['往診'], formality: 'formal' });
    expect(map.elements[1]).toMatchObject({ label: '民生委員', formality: 'informal' });
    expect(map.elements[2]).toMatchObject({ purpose: 'frame', shape: 'ring', size: { w: 900, h: 600 } });
    expect(map.elements[3]).toMatchObject({ text: '見守り', tint: 2 });
    expect(map.elements[4]).toMatchObject({ text: '①髙﨑', fontSize: 36 });
    const [a, b] = map.elements;
    expect(map.ties).toMatchObject([{ from: a?.id, to: b?.id, label: '相談', direction: 'forward' }]);
    expect(map.ink.map(({ points }) => points.length)).toEqual([6, 6, 6]);
    expect(map.ink[1]?.points.slice(0, 2)).toEqual([0, 0]);
    expect(leftOut).toEqual([
      { what: 'tldraw の「embed」', count: 1 },
      { what: '文字のない文字枠', count: 1 },
    ]);
  });

  it('[I6] reads the ends of older arrows, and shapes in turned groups', () => {
    const { map } = read(
      file(
        shape('g', 'group', {}, { x: 1000, y: 0, rotation: Math.PI / 2 }),
        shape('a', 'note', { text: '一' }, { parentId: 'shape:g', x: 100, y: 0 }),
        shape('b', 'note', { text: '二' }),
        shape('f', 'arrow', {
          text: '',
          start: { type: 'binding', boundShapeId: 'shape:a' },
          end: { type: 'binding', boundShapeId: 'shape:b' },
          arrowheadStart: 'none',
          arrowheadEnd: 'none',
        }),
      ),
    );
    expect(map.elements[0]?.pos).toEqual({ x: 1000, y: 100 });
    expect(map.ties).toMatchObject([{ direction: 'none' }]);
  });

  it('[I6] reads the first page only, and survives shapes that hold each other', () => {
    const { map, leftOut } = read(
      file(
        { typeName: 'page', id: 'page:2' },
        shape('a', 'note', { text: '二頁' }, { parentId: 'page:2' }),
        shape('x', 'group', {}, { parentId: 'shape:y' }),
        shape('y', 'group', {}, { parentId: 'shape:x' }),
        { typeName: 'shape', id: 'shape:broken', type: 'geo' },
      ),
    );
    expect(map.elements).toEqual([]);
    expect(leftOut.map(({ count }) => count)).toEqual([1, 3]);
  });

  it('[I2] names the line where the file is no JSON, and says when it is another file', () => {
    expect(readTldr('{\n"a": }', seededRandom(1))).toMatchObject({ ok: false, problems: [{ line: 2 }] });
    expect(readTldr('{"format":"tsunagu-board"}', seededRandom(1))).toMatchObject({
      ok: false,
      problems: [{ message: 'これは、tldraw のファイルではありません。' }],
    });
  });
});
