import { describe, expect, it } from 'vitest';
import { fileFor, firstWish, OUTPUT_FORMATS } from './output-wish.ts';

const about = {
  title: 'Aさんの会議',
  state: 'draft' as 'draft' | 'closed',
  startsAt: '2026-11-02T05:00:00Z',
  openedAt: null,
  roles: [],
};
const wish = firstWish('japanese');

describe('a wish', () => {
  it('asks for one file with everything that was chosen, named by what is in it', () => {
    const one = fileFor('mtg_1', undefined, { ...wish, format: 'pdf' }, about);
    expect(one?.name).toBe('会議録_Aさんの会議（下書き）.pdf');
    expect(one?.path).toBe(
      '/api/meetings/mtg_1/paper.pdf?calendar=japanese&hideNames=false&things=minutes&paper=a4&withSheets=true',
    );
    const several = fileFor(
      'mtg_1',
      3,
      { ...wish, format: 'docx', things: ['roles', 'map'] },
      { ...about, state: 'closed' },
    );
    expect(several?.name).toBe('会議の書類_Aさんの会議.docx');
    expect(several?.path).toContain('revision=3&things=roles%2Cmap');
  });

  it('asks for nothing while something has to be chosen', () => {
    expect(fileFor('mtg_1', undefined, { ...wish, things: [] }, about)).toBeUndefined();
    expect(fileFor('mtg_1', undefined, { ...wish, format: 'form' }, about)).toBeUndefined();
    expect(fileFor('mtg_1', undefined, { ...wish, format: 'ics' }, { ...about, startsAt: null })).toBeUndefined();
    for (const format of OUTPUT_FORMATS.filter((one) => one !== 'form'))
      expect(fileFor('mtg_1', undefined, { ...wish, format }, about)).toBeDefined();
  });
});
