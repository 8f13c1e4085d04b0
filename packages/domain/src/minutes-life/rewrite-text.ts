import type { RichInline } from '../meeting/rich-text.ts';

type Letter = { readonly letter: string; readonly bold: boolean };

const lettersOf = (line: readonly RichInline[]): Letter[] =>
  line.flatMap((inline) =>
    inline.type === 'break'
      ? [{ letter: '\n', bold: false }]
      : Array.from(inline.text, (letter) => ({ letter, bold: inline.bold })),
  );

/** The words of a line; breaks become line feeds. */
export const plainLine = (line: readonly RichInline[]): string =>
  line.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');

/** The line with other words. What stays at its beginning and end stays bold; what is new is as bold as what stands before it. */
export function rewriteLine(line: readonly RichInline[], words: string): RichInline[] {
  if (words === plainLine(line)) return [...line];
  const before = lettersOf(line);
  const after = Array.from(words);
  let head = 0;
  while (head < before.length && head < after.length && before[head]?.letter === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail)?.letter === after.at(-1 - tail)
  )
    tail += 1;
  const bold = before[head - 1]?.bold ?? before[0]?.bold ?? false;
  const letters: Letter[] = [
    ...before.slice(0, head),
    ...after.slice(head, after.length - tail).map((letter) => ({ letter, bold })),
    ...before.slice(before.length - tail),
  ];
  const made: RichInline[] = [];
  for (const { letter, bold: isBold } of letters) {
    const last = made.at(-1);
    if (letter === '\n') made.push({ type: 'break' });
    else if (last?.type === 'text' && last.bold === isBold) last.text += letter;
    else made.push({ type: 'text', text: letter, bold: isBold });
  }
  return made;
}
