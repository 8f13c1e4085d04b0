import {
  type Board,
  decodeText,
  type Element,
  type FileProblem,
  type ImportedMap,
  type LeftOut,
  type RandomBytes,
  readBoardCsv,
  readBoardFile,
  readTldr,
} from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';

/** What chosen files turned out to be. `board`: the file holds a whole meeting, which can also be opened as one. */
export type ReadFiles =
  | {
      readonly kind: 'map';
      readonly map: ImportedMap;
      readonly leftOut: readonly LeftOut[];
      readonly whole: { readonly text: string; readonly board: Board } | null;
    }
  | { readonly kind: 'pictures'; readonly files: readonly File[] }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/** A map of 5,000 things takes three. */
const MOST_MEGABYTES = 10;
const refused = (message: string): ReadFiles => ({ kind: 'refused', problems: [{ line: null, message }] });

const isPicture = (file: File) => file.type.startsWith('image/') && file.type !== 'image/svg+xml';
const isSvg = (file: File) => file.type === 'image/svg+xml' || /\.svgz?$/i.test(file.name);

/** Reads what somebody chose. Nothing is changed by reading, whatever the files hold. */
export async function readFiles(
  files: readonly File[],
  world: { readonly onBoard: readonly Element[]; readonly random: RandomBytes },
): Promise<ReadFiles> {
  if (files.length === 0) return refused(importText.empty);
  if (files.some(isSvg)) return refused(importText.hostileSvg);
  if (files.every(isPicture)) return { kind: 'pictures', files };
  if (files.some(({ size }) => size > MOST_MEGABYTES * 1_048_576)) return refused(importText.tooLarge(MOST_MEGABYTES));
  const texts = await Promise.all(
    files.map(async (file) => decodeText(new Uint8Array(await file.arrayBuffer()))?.text),
  );
  const known = texts.flatMap((text) => (text === undefined ? [] : [text]));
  if (known.length < files.length) return refused(importText.notText);
  const [first = ''] = known;
  if (known.every((text) => text.trim() === '')) return refused(importText.empty);
  if (/^\s*<(\?xml|!doctype|svg|html)/i.test(first)) return refused(importText.hostileSvg);
  // By what stands in the file: names of files lie.
  if (known.length === 1 && /^\s*[[{]/.test(first)) return readJson(first, world.random);
  if (files.some(({ name }) => /\.(json|tldr)$/i.test(name))) {
    return known.length === 1 ? readJson(first, world.random) : refused(importText.unknownFile);
  }
  const read = readBoardCsv(known, world);
  return read.ok
    ? { kind: 'map', map: read.map, leftOut: read.leftOut, whole: null }
    : { kind: 'refused', problems: read.problems };
}

function readJson(text: string, random: RandomBytes): ReadFiles {
  if (text.includes('"tldrawFileFormatVersion"')) {
    const read = readTldr(text, random);
    return read.ok
      ? { kind: 'map', map: read.map, leftOut: read.leftOut, whole: null }
      : { kind: 'refused', problems: read.problems };
  }
  const read = readBoardFile(text, random);
  return read.ok
    ? { kind: 'map', map: read.map, leftOut: read.leftOut, whole: { text, board: read.board } }
    : { kind: 'refused', problems: read.problems };
}
