import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paperPdf } from '../exports/paper/paper-pdf.ts';
import { plainBinding } from '../exports/paper/paper-parts.ts';
import { checkPdf } from './check-pdf.ts';
import { readMaterial } from './read-material.ts';
import { pdfOf } from '../testing/pdf-files.ts';

const check = (...objects: string[]) => checkPdf(pdfOf(...objects));
const packed = (words: string, head = '/Filter /FlateDecode') =>
  `<< /Type /ObjStm /N 1 /First 4 ${head} >>\nstream\n${deflateSync(words).toString('latin1')}\nendstream`;

describe('[PR6] a PDF for a meeting', () => {
  it('is taken when it only shows pages', async () => {
    expect(check('<< /Type /Catalog >>')).toBe('plain');
    expect(check('<< /A << /S /URI /URI (https://example.jp) >> >>', packed('5 0 << /Type /Page >>'))).toBe('plain');
    const letter = await paperPdf(plainBinding('案内', [{ kind: 'title', text: '会議のご案内' }]));
    expect(checkPdf(letter)).toBe('plain');
    expect(readMaterial(letter)).toMatchObject({ ok: true, type: 'application/pdf' });
  });

  it('is refused when it can do something, however that is written', () => {
    expect(check('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>')).toBe('acts');
    expect(check('<< /S /J#61vaScript >>')).toBe('acts');
    expect(check('<< /S /Launch /F (cmd.exe) >>')).toBe('acts');
    expect(check('<< /Names << /EmbeddedFiles 3 0 R >> >>')).toBe('acts');
    expect(check(packed('5 0 << /S /JavaScript >>'))).toBe('acts');
    expect(check(packed('5 0 << /S /Launch >>', '/Filter [ /FlateDecode ]').replace('ObjStm', 'Obj#53tm'))).toBe(
      'acts',
    );
    // An object hidden where others see a picture.
    expect(check('<< /Length 9 >>\nstream\nxx 9 0 obj << /S /JavaScript >> endobj\nendstream')).toBe('sealed');
    expect(check('<< /Length 9 >>\nstream\nxx 9 %\n0 %\nobj<< /S /Launch >>\nendstream')).toBe('sealed');
  });

  it('is refused when it cannot be looked into', () => {
    expect(check('<< /Encrypt 4 0 R >>')).toBe('sealed');
    expect(check(packed('5 0 << >>', '/Filter [ /ASCIIHexDecode /FlateDecode ]'))).toBe('sealed');
    expect(check(packed('5 0 << >>', '/Filter 9 0 R'))).toBe('sealed');
    expect(check(packed('5 0 << >>').replace(/stream\n[^]{8}/, 'stream\n12345678'))).toBe('sealed');
    // Forty megabytes in a few kilobytes.
    expect(check(packed(' '.repeat(41 * 1_048_576)))).toBe('sealed');
  });

  it('is refused when it is something else as well', () => {
    const whole = Buffer.from(pdfOf('<< >>')).toString('latin1');
    const verdict = (text: string) => checkPdf(Buffer.from(text, 'latin1'));
    expect(verdict(`<script>alert(1)</script>${whole}`)).toBe('broken');
    expect(verdict(`${whole}<script>alert(1)</script>`)).toBe('broken');
    expect(verdict(whole.replace('%%EOF', ''))).toBe('broken');
    expect(verdict(whole.replace('<< >>', '<< >> % <script>alert(1)</script>'))).toBe('acts');
    expect(verdict(whole.replace('<< >>', '<< >> % PK\u0005\u0006'))).toBe('acts');
    expect(readMaterial(Buffer.from('<svg onload="alert(1)"/>'))).toEqual({ ok: false, reason: 'other-type' });
    expect(readMaterial(Buffer.from('MZ\u0090'))).toEqual({ ok: false, reason: 'other-type' });
  });

  it('takes any bytes without failing, and in time that grows with their number', () => {
    const digits = Buffer.from(`%PDF-1.7\n1 0 obj\n${'1 %\n'.repeat(1_000_000)}%%EOF`);
    expect(checkPdf(digits)).toBe('plain');
    const streams = Buffer.from(`%PDF-1.7\n1 0 obj\n${'stream\n1 0 endstream obj '.repeat(200_000)}%%EOF`);
    expect(['plain', 'sealed']).toContain(checkPdf(streams));
  });
});
