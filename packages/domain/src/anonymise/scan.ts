import type { Known } from './identifiers.ts';
import { PATTERNS } from './patterns.ts';
import type { ScanKind } from './scan-kinds.ts';
import { STAND_INS } from './stand-ins.ts';

/** A stretch of a text that tells, and what may stand there. Places are UTF-16 units of `normalised` text. */
export type Finding = { readonly from: number; readonly to: number; readonly kind: ScanKind; readonly instead: string };

/** Digits and letters in one width, so that the patterns need to know one form only. Circled numbers and ㈱ stay as they are. */
export const normalised = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xfee0))
    .replaceAll('\u3000', ' ');

const KIND_OF: Readonly<Record<string, ScanKind>> = {
  [STAND_INS.name]: 'name',
  [STAND_INS.organisation]: 'organisation',
  [STAND_INS.place]: 'place',
};

/** Everything in a normalised text that tells who or where (SPEC Z2, Z3), in order and apart from each other. */
export function scanText(text: string, known: Known): Finding[] {
  const found: Finding[] = known(text).map(({ from, to, standIn }) => {
    return { from, to, kind: KIND_OF[standIn] ?? 'name', instead: standIn };
  });
  const taken = new Uint8Array(text.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  for (const { kind, pattern, instead } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const word = instead(...match);
      if (word === match[0] || taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ from, to, kind, instead: word });
    }
  return found.toSorted((a, b) => a.from - b.from);
}

/** What a stand-in leaves beside it may read as a name of its own: looked over again, a few times at most. */
const PASSES = 5;

/** The text as the scan would have it. What it put in is never found again: doing it twice changes nothing (SPEC Z4). */
export function withoutFindings(text: string, known: Known): string {
  let whole = normalised(text);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const findings = scanText(whole, known);
    if (findings.length === 0) break;
    let [result, at] = ['', 0];
    for (const { from, to, instead } of findings) {
      result += whole.slice(at, from) + instead;
      at = to;
    }
    whole = result + whole.slice(at);
  }
  return whole;
}
