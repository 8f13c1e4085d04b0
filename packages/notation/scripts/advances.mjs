/**
 * Writes src/text/advances.gen.ts from the TTF of BIZ UDPGothic, so that text is measured the same in Node and in
 * every browser without loading a font. Run: `node packages/notation/scripts/advances.mjs <path to the .ttf>`.
 * Only characters that are not exactly one em wide are listed, as [first, last, advance in 1/2048 em].
 */
import { readFileSync, writeFileSync } from 'node:fs';

const font = readFileSync(process.argv[2]);
const tables = new Map();
for (let i = 0; i < font.readUInt16BE(4); i++) {
  const at = 12 + 16 * i;
  tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
}
const unitsPerEm = font.readUInt16BE(tables.get('head') + 18);
const longMetrics = font.readUInt16BE(tables.get('hhea') + 34);
const advance = (glyph) => font.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, longMetrics - 1));

/** Pairs [code point, glyph] of the format 12 subtable. */
function* characters() {
  const cmap = tables.get('cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const sub = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(sub) !== 12) continue;
    for (let g = 0; g < font.readUInt32BE(sub + 12); g++) {
      const at = sub + 16 + 12 * g;
      const [first, last, glyph] = [0, 4, 8].map((o) => font.readUInt32BE(at + o));
      for (let code = first; code <= last; code++) yield [code, glyph + code - first];
    }
    return;
  }
  throw new Error('no format 12 cmap');
}

const ranges = [];
for (const [code, glyph] of characters()) {
  const width = Math.round((advance(glyph) * 2048) / unitsPerEm);
  if (width === 2048) continue;
  const last = ranges.at(-1);
  if (last && last[1] === code - 1 && last[2] === width) last[1] = code;
  else ranges.push([code, code, width]);
}
const flat = ranges.flat();
const lines = [];
for (let i = 0; i < flat.length; i += 30) lines.push('  ' + flat.slice(i, i + 30).join(', ') + ',');
writeFileSync(
  new URL('../src/text/advances.gen.ts', import.meta.url),
  `// Made by scripts/advances.mjs from BIZ UDPGothic Regular (SIL Open Font License). Do not edit.\n` +
    `/** Flat triples: first code point, last code point, advance in 1/2048 em. Everything else is one em wide. */\n` +
    `export const ADVANCES: readonly number[] = [\n${lines.join('\n')}\n];\n`,
);
console.log(`${ranges.length} ranges`);
