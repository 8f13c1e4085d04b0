import { type Font, openSync } from 'fontkit';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Names under which pdfmake knows the fonts. */
export const MAIN = 'main';
/** BIZ UDPGothic lacks about four thousand rarer characters of names, among them 𠮷; this one has most of them. */
export const FALLBACK = 'fallback';
export type FontName = typeof MAIN | typeof FALLBACK;

const fileOf = (pack: string, file: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${pack}/package.json`)), file);

/** The font files, as pdfmake wants them, and the paths that it may open. */
export function fontFiles() {
  const normal = fileOf('@expo-google-fonts/biz-udpgothic', '400Regular/BIZUDPGothic_400Regular.ttf');
  const bold = fileOf('@expo-google-fonts/biz-udpgothic', '700Bold/BIZUDPGothic_700Bold.ttf');
  const rare = fileOf('@expo-google-fonts/shippori-antique', '400Regular/ShipporiAntique_400Regular.ttf');
  return {
    fonts: { [MAIN]: { normal, bold }, [FALLBACK]: { normal: rare, bold: rare } },
    paths: new Set([normal, bold, rare]),
  };
}

const opened = new Map<string, Font>();
/** A font file, read once. */
function fontAt(path: string): Font {
  const known = opened.get(path);
  if (known) return known;
  const font = openSync(path);
  if (!('layout' in font)) throw new Error(`not a single font: ${path}`);
  opened.set(path, font);
  return font;
}

let letters: { main: ReadonlySet<number>; fallback: ReadonlySet<number> } | undefined;
function covered() {
  const of = (path: string): ReadonlySet<number> => new Set(fontAt(path).characterSet);
  if (!letters) {
    const { fonts } = fontFiles();
    letters = { main: of(fonts[MAIN].normal), fallback: of(fonts[FALLBACK].normal) };
  }
  return letters;
}

/** Made once: it costs more than a use of it. */
const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** 〓, the printers' mark for a character that no font has. */
const GETA = '\u3013';

/**
 * The text cut where the font has to change. Combining marks and variation selectors stay with what they belong to;
 * what no font has becomes 〓 instead of an empty box.
 */
export function inFonts(text: string): { text: string; font: FontName }[] {
  const { main, fallback } = covered();
  const pieces: { text: string; font: FontName }[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const points = Array.from(segment, (letter) => letter.codePointAt(0) ?? 0).filter((point) => !isSelector(point));
    const has = (set: ReadonlySet<number>) => points.every((point) => point < 0x20 || set.has(point));
    const font = has(main) || !has(fallback) ? MAIN : FALLBACK;
    const shown = has(main) || has(fallback) ? String.fromCodePoint(...points) : GETA;
    const last = pieces.at(-1);
    if (last?.font === font) last.text += shown;
    else pieces.push({ text: shown, font });
  }
  return pieces;
}

/** Variation selectors ask for a glyph variant that these fonts do not have; the base character is printed. */
const isSelector = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);

const fontFor = (name: FontName, bold: boolean): Font => {
  const { fonts } = fontFiles();
  return fontAt(bold ? fonts[name].bold : fonts[name].normal);
};

/** Width of a text whose letters have `size` units. */
export function widthOf(text: string, name: FontName, bold: boolean, size: number): number {
  const font = fontFor(name, bold);
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}

/** The outlines of a text's letters as SVG paths, its baseline beginning at `at`. */
export function glyphPaths(
  text: string,
  name: FontName,
  bold: boolean,
  size: number,
  at: { readonly x: number; readonly y: number },
): string[] {
  const font = fontFor(name, bold);
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let { x } = at;
  return glyphs.map((glyph, index) => {
    const path = glyph.path.scale(scale, -scale).translate(x, at.y).toSVG();
    x += (positions[index]?.xAdvance ?? 0) * scale;
    return path;
  });
}
