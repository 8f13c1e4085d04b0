import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Element, SAMPLES, Tie } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../child.ts';
import { seedFiguresPage } from './page.ts';
import { toolsOf } from './tools.ts';

describe('docs/seed-figures.md', () => {
  it('is what `node scripts/seed-figures.ts` writes', async () => {
    expect(await readFile(join(ROOT, 'docs', 'seed-figures.md'), 'utf8')).toBe(seedFiguresPage(SAMPLES));
  });

  it('has a row for every sample', () => {
    const rows = seedFiguresPage(SAMPLES)
      .split('\n')
      .filter((line) => line.startsWith('| [C'));
    expect(rows.map((line) => /^\| \[(C\d+)\]/.exec(line)?.[1])).toEqual(SAMPLES.map(({ id }) => id));
  });

  it('reads the tools off kinds and attributes', () => {
    const at = { x: 0, y: 0 };
    const clinic = Element.parse({
      id: 'el_a',
      kind: 'resource',
      label: '診療所',
      formality: 'formal',
      pos: at,
      isHub: true,
    });
    const note = Element.parse({ id: 'el_b', kind: 'note', text: '', pos: at });
    expect(toolsOf([note], [])).toEqual({ adding: ['ふせん'], fields: [] });
    const tie = Tie.parse({ id: 'tie_a', from: 'el_a', to: 'el_a', label: '相談' });
    const { adding, fields } = toolsOf([clinic], [tie]);
    expect(adding).toEqual(['人・資源を足す', '線でつなぐ']);
    expect(fields).toEqual(['要（ここを通して多くがつながる）', '線に付ける言葉']);
  });
});
