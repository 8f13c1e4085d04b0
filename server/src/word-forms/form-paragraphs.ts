import type { FormParagraph } from '@tsunagu/domain';
import { strFromU8 } from 'fflate';
import { xmlTokens } from '../sheets/xml-tokens.ts';
import type { Parts } from './safe-docx.ts';

const PART = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** The paragraphs of a form in reading order, headers and footers behind the body, each with the row of a table that it stands in. */
export function formParagraphs(parts: Parts): FormParagraph[] {
  let rows = 0;
  return Object.keys(parts)
    .filter((name) => PART.test(name))
    .sort()
    .flatMap((name) => {
      const part = name.includes('header') ? 'header' : name.includes('footer') ? 'footer' : 'body';
      return paragraphsOf(strFromU8(parts[name]!), part, () => (rows += 1));
    });
}

function paragraphsOf(xml: string, part: FormParagraph['part'], nextRow: () => number): FormParagraph[] {
  const found: { number: number; text: string; row: number | null }[] = [];
  // A text box is a paragraph inside another one.
  const open: (typeof found)[number][] = [];
  const rows: number[] = [];
  let inText = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      const at = open.at(-1);
      if (inText && at) at.text += token.text;
      continue;
    }
    const opens = token.kind === 'open';
    switch (token.name) {
      case 'p':
        if (opens) {
          const paragraph = { number: found.length + 1, text: '', row: rows.at(-1) ?? null };
          found.push(paragraph);
          if (!token.empty) open.push(paragraph);
        } else open.pop();
        break;
      case 'tr':
        if (!opens) rows.pop();
        else if (!token.empty) rows.push(nextRow());
        break;
      case 't':
        inText = opens && !token.empty;
        break;
    }
  }
  return found.map((paragraph) => ({ part, ...paragraph }));
}
