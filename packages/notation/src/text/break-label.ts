import { breakLines, pieces } from './break-lines.ts';
import { textWidth } from './measure.ts';

/** How bad a line end between two letters looks, in em² of white space: words torn apart are worse than ragged lines. */
function tear(before: string, after: string): number {
  const [a, b] = [scriptOf(before), scriptOf(after)];
  if (a === 'other' || b === 'other') return 0;
  if (a === 'katakana' && b === 'katakana') return 40;
  if (a === 'kanji' && b === 'kanji') return 10;
  if (a === 'hiragana' && b === 'hiragana') return 12;
  // An ending that belongs to the word before it: 見守+り.
  if (b === 'hiragana') return 16;
  return 0;
}

function scriptOf(letter: string): 'kanji' | 'hiragana' | 'katakana' | 'other' {
  if (/^[\p{Script=Katakana}ー]$/u.test(letter)) return 'katakana';
  if (/^\p{Script=Hiragana}$/u.test(letter)) return 'hiragana';
  return /^[\p{Script=Han}々]$/u.test(letter) ? 'kanji' : 'other';
}

const lastLetter = (text: string) => Array.from(text).at(-1) ?? '';
const firstLetter = (text: string) => Array.from(text).at(0) ?? '';

/**
 * Breaks a name or label into as few lines as `breakLines` does, but of even length and rather between words than
 * within them (地域包括／支援センター). It knows no dictionary, so that every browser and the server break alike.
 */
export function breakLabel(text: string, size: number, width: number, maxLines = Infinity): string[] {
  const greedy = breakLines(text, size, width, maxLines);
  const plain = text.trim();
  const cut = greedy.length === maxLines && greedy.at(-1)!.endsWith('…') && !plain.endsWith('…');
  if (greedy.length < 2 || cut || /[\r\n]/.test(plain)) return greedy;
  const parts = pieces(plain);
  if (parts.some((p) => textWidth(p, size) > width)) return greedy;
  const even = textWidth(plain, size) / greedy.length;
  // best[i][n]: least cost of setting the first i pieces in n lines, and where the last of them begins.
  type Best = { cost: number; from: number };
  const best: Map<number, Best>[] = [new Map([[0, { cost: 0, from: 0 }]])];
  for (let i = 1; i <= parts.length; i++) {
    const here = new Map<number, Best>();
    for (let from = i - 1; from >= 0; from--) {
      const line = textWidth(parts.slice(from, i).join('').trim(), size);
      if (line > width) break;
      const ragged = ((even - line) / size) ** 2;
      const torn = i < parts.length ? tear(lastLetter(parts[i - 1]!), firstLetter(parts[i]!)) : 0;
      for (const [n, { cost }] of best[from]!) {
        const total = cost + ragged + torn;
        if (n < greedy.length && total < (here.get(n + 1)?.cost ?? Infinity)) here.set(n + 1, { cost: total, from });
      }
    }
    best.push(here);
  }
  const lines: string[] = [];
  let i = parts.length;
  for (let n = greedy.length; n > 0; n--) {
    const step = best[i]!.get(n);
    if (!step) return greedy;
    lines.unshift(parts.slice(step.from, i).join('').trim());
    i = step.from;
  }
  return lines;
}
