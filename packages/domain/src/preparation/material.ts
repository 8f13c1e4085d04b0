import { z } from 'zod';
import { MaterialId } from '../ids.ts';

/** 資料 of a meeting: pictures, written anew, and plain PDFs. */
export const MATERIAL_TYPES = ['image/png', 'image/jpeg', 'application/pdf'] as const;
export type MaterialType = (typeof MATERIAL_TYPES)[number];

/** Bytes of one file, files of one meeting, bytes of one meeting. */
export const MATERIAL_LIMITS = { file: 10 * 1_048_576, files: 20, meeting: 60 * 1_048_576 } as const;

const ENDINGS: Readonly<Record<MaterialType, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'application/pdf': '.pdf',
};
/** Control and format characters can turn a name around on screen; the others end a name in some file system. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const MOST_LETTERS = 80;

/** A file's name as it is shown and kept (SPEC PR5): one line, and with the ending of what the file is, whatever it was called. */
export function materialName(given: string, type: MaterialType, unnamed: string): string {
  const plain = given.toWellFormed().normalize('NFC').replaceAll(FORBIDDEN, '_').trim();
  // A name that begins with a dot is a hidden file elsewhere.
  const stem = plain
    .replace(/\.(pdf|png|jpe?g)$/iu, '')
    .replace(/^[\s.]+/u, '')
    .trim();
  const letters = Array.from(new Intl.Segmenter('ja').segment(stem), ({ segment }) => segment);
  return (letters.slice(0, MOST_LETTERS).join('') || unnamed) + ENDINGS[type];
}

export const Material = z.object({
  id: MaterialId,
  name: z.string(),
  type: z.enum(MATERIAL_TYPES),
  /** Bytes. */
  size: z.number().int(),
  /** Who put it there. */
  by: z.string(),
  addedAt: z.iso.datetime({ offset: true }),
});
export type Material = z.infer<typeof Material>;
