import type { MinutesDocument } from './minutes-document.ts';

/** Keys that hold no words: ids, choices, days, and the table by which names are hidden. */
const WORDLESS =
  /(^|[a-z])(Id|At|On|Day)$|^(id|type|kind|was|format|function|version|state|level|basis|openness|category|due|until|heldFrom|heldUntil|names|day|sex|careLevel|bedridden|dementia|before|prospect|result|carriedFrom|factors)$/;

/** All words of the minutes, a line each, in the order of the document: for searching (SPEC X4). */
export function minutesText(document: MinutesDocument): string {
  const lines: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '') lines.push(value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inside] of Object.entries(value)) if (!WORDLESS.test(key)) walk(inside);
  };
  walk(document);
  return lines.join('\n');
}
