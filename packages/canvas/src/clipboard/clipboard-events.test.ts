import { CLIP_LETTERS, LIMITS } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { CLIP_TYPE, readPasted } from './clipboard-events.ts';

const data = (values: Record<string, string>, files: readonly unknown[] = []) => ({
  getData: (type: string) => values[type] ?? '',
  files: files as unknown as FileList,
});
const yes = () => true;
const no = () => false;

describe('what is pasted', () => {
  it('[H15] is a clip only in the own format and when it is whole', () => {
    expect(readPasted(data({ [CLIP_TYPE]: '{}', 'text/plain': '長男' }), yes)).toEqual({ kind: 'clip', json: '{}' });
    expect(readPasted(data({ [CLIP_TYPE]: '{"x"', 'text/plain': '長男' }), no)).toEqual({
      kind: 'text',
      text: '長男',
      cut: false,
    });
    // The own JSON as plain text, e.g. out of a mail: words.
    expect(readPasted(data({ 'text/plain': '{"format":"tsunagu-clip"}' }), yes).kind).toBe('text');
  });

  it('[H15] is never markup', () => {
    const foreign = { 'text/html': '<img src=x onerror=alert(1)>', 'text/plain': '<b>見守り</b>\r\n週2回' };
    expect(readPasted(data(foreign), no)).toEqual({ kind: 'text', text: '<b>見守り</b>\n週2回', cut: false });
  });

  it('[H15] is capped, and says so', () => {
    expect(readPasted(data({ [CLIP_TYPE]: 'x'.repeat(CLIP_LETTERS + 1) }), yes)).toEqual({ kind: 'too-large' });
    const long = readPasted(data({ 'text/plain': 'あ'.repeat(LIMITS.text + 1) }), no);
    expect(long).toEqual({ kind: 'text', text: 'あ'.repeat(LIMITS.text), cut: true });
  });

  it('[H15] leaves files and an empty clipboard alone', () => {
    expect(readPasted(data({ 'text/plain': 'a.png' }, [{}]), no)).toEqual({ kind: 'none' });
    expect(readPasted(data({ 'text/plain': ' \n' }), no)).toEqual({ kind: 'none' });
  });
});
