import { Element } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { readFiles } from './read-files.ts';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const read = (...files: File[]) => readFiles(files, { onBoard: [], random });
const file = (name: string, content: string | Uint8Array<ArrayBuffer>, type = '') =>
  new File([content], name, { type });
const refusal = async (...files: File[]) => {
  const result = await read(...files);
  return result.kind === 'refused' ? result.problems[0] : undefined;
};

describe('files that somebody chose', () => {
  it('are told by what stands in them, in whatever encoding', async () => {
    // 名前,㈱① in Shift_JIS.
    const shiftJis = Uint8Array.from([0x96, 0xbc, 0x91, 0x4f, 0x0a, 0x87, 0x8a, 0x87, 0x40]);
    const result = await read(file('x.csv', shiftJis));
    expect(result).toMatchObject({ kind: 'map', map: { elements: [{ label: '㈱①' }] } });
    const json = await read(file('map.txt', '{\n"format": "tsunagu-board",\n"version": 99}'));
    expect(json).toMatchObject({ kind: 'refused', problems: [{ line: 3 }] });
  });

  it('go together as two tables', async () => {
    const result = await read(file('t.csv', 'から,へ\n花子,一郎'), file('e.csv', '名前\n花子\n一郎'));
    expect(result).toMatchObject({ kind: 'map', map: { elements: [{}, {}], ties: [{}] } });
  });

  it('find the ends of ties on the map', async () => {
    const person = (id: string, label: string) => Element.parse({ id, kind: 'person', label, pos: { x: 0, y: 0 } });
    const result = await readFiles([file('t.csv', 'から,へ\n花子,一郎')], {
      onBoard: [person('el_1', '花子'), person('el_2', '一郎')],
      random,
    });
    expect(result).toMatchObject({ kind: 'map', map: { ties: [{ from: 'el_1', to: 'el_2' }] } });
  });

  it('are refused in words, with the line', async () => {
    expect(await refusal(file('a.svg', '<svg onload="alert(1)"/>'))).toMatchObject({
      message: expect.stringMatching(/SVG/),
    });
    expect(await refusal(file('a.csv', '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      message: expect.stringMatching(/SVG/),
    });
    expect(await refusal(file('a.json', '{\n "format": "tsunagu-board",\n}'))).toMatchObject({ line: 3 });
    expect(await refusal(file('a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])))).toMatchObject({
      message: expect.stringMatching(/文字の/),
    });
    expect(await refusal(file('a.csv', ''))).toMatchObject({ message: expect.stringMatching(/何も/) });
    expect(await refusal(file('a.csv', 'x'.repeat(11 * 1_048_576)))).toMatchObject({
      message: expect.stringMatching(/10MB/),
    });
    expect(await refusal()).toMatchObject({ line: null });
  });

  it('may be pictures', async () => {
    expect(await read(file('a.png', 'x', 'image/png'))).toMatchObject({ kind: 'pictures' });
  });
});
