import { type MaterialType, MATERIAL_LIMITS } from '@tsunagu/domain';
import { reEncode } from '../pictures/re-encode.ts';
import { checkPdf } from './check-pdf.ts';

export type ReadMaterial =
  | { readonly ok: true; readonly type: MaterialType; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'too-large' | 'other-type' | 'too-many-pixels' | 'broken' | 'pdf-acts' | 'pdf-sealed';
    };

const PDF_BEGINS = '%PDF-';

/** A file for a meeting, by what stands in it, whatever its name says: pictures are written anew, PDFs only looked into. */
export function readMaterial(bytes: Uint8Array): ReadMaterial {
  if (bytes.byteLength > MATERIAL_LIMITS.file) return { ok: false, reason: 'too-large' };
  if (Buffer.from(bytes.subarray(0, PDF_BEGINS.length)).toString('latin1') === PDF_BEGINS) {
    const verdict = checkPdf(bytes);
    switch (verdict) {
      case 'plain':
        return { ok: true, type: 'application/pdf', bytes };
      case 'broken':
        return { ok: false, reason: 'broken' };
      case 'acts':
      case 'sealed':
        return { ok: false, reason: `pdf-${verdict}` };
    }
  }
  const read = reEncode(bytes);
  if (read.ok) return { ok: true, type: read.picture.type, bytes: read.picture.bytes };
  return { ok: false, reason: read.reason === 'svg' ? 'other-type' : read.reason };
}
