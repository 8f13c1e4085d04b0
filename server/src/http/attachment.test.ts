import { describe, expect, it } from 'vitest';
import { attachment } from './attachment.ts';

const nameOf = (name: string): string => {
  const header = attachment(new Uint8Array(), 'text/plain', name).headers.get('content-disposition') ?? '';
  return decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '');
};

describe('attachment', () => {
  it('cuts a long name between letters and keeps its ending', () => {
    for (const title of ['𠮷'.repeat(200), `x${'𠮷'.repeat(200)}`, 'あ'.repeat(400)]) {
      const name = nameOf(`${title}.docx`);
      expect(name.isWellFormed()).toBe(true);
      expect(name).toMatch(/^x?(𠮷|あ)+\.docx$/u);
      expect(name.length).toBeLessThanOrEqual(160);
    }
  });

  it('takes half a letter, and nothing that could end the header or leave the folder', () => {
    expect(nameOf('a\ud800b.pdf')).toBe('a\ufffdb.pdf');
    expect(nameOf('a"\r\nX: 1/../b.pdf')).toBe('a___X_ 1_.._b.pdf');
  });
});
