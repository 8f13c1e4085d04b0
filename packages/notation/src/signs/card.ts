import { displayName, nominalSize, SIGN_SIZE, type Card } from '@tsunagu/domain';
import { freeText, showsDetails, textSizes, type SignOptions } from '../options.ts';
import { CARD_BAND, INK, PAPER } from '../palette.ts';
import type { Sign, SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { breakLines } from '../text/break-lines.ts';
import { drawRows, rowsHeight, type WordRow } from './word-rows.ts';

const PADDING = SIGN_SIZE.cardPadding;

/** The list and the text below the title. */
function bodyRows(card: Card, options: SignOptions): WordRow[] {
  const size = textSizes(options, card.textScale).small;
  const inside = SIGN_SIZE.cardWidth - 2 * PADDING;
  const bullets = card.bullets.map((bullet) => freeText(bullet, options).trim()).filter((bullet) => bullet !== '');
  const text = freeText(card.text, options).trim();
  return [
    ...bullets.map((bullet) => ({ lines: breakLabel(bullet, size, inside - size), bullet: true })),
    ...(text === '' ? [] : [{ lines: breakLines(text, size, inside) }]),
  ].map((row) => ({ ...row, size, detail: true }));
}

/** 事例カード: a band with the title, below it a list and what the example shows. Grows downwards. Origin: its top left corner. */
export function cardSign(card: Card, options: SignOptions): Sign {
  const { w, h: least } = nominalSize(card);
  const { label } = textSizes(options, card.textScale);
  const name = freeText(displayName(card, options), options);
  const detail = card.textScale === 'small';
  const title: WordRow = { lines: breakLabel(name, label, w - 2 * PADDING), size: label, bold: true, detail };
  const band = rowsHeight([title]) + PADDING;
  const rows = showsDetails(options) ? bodyRows(card, options) : [];
  const h = Math.max(least, band + (rows.length > 0 ? rowsHeight(rows) + 2 * PADDING : PADDING));
  const frame = { stroke: INK, strokeWidth: 2, join: 'round' } as const;
  const nodes: SignNode[] = [
    { tag: 'rect', x: 0, y: 0, w, h, fill: PAPER, ...frame },
    { tag: 'rect', x: 0, y: 0, w, h: band, fill: CARD_BAND, ...frame },
    ...drawRows([title], { left: PADDING, top: PADDING / 2 }),
    ...drawRows(rows, { left: PADDING, top: band + PADDING }),
  ];
  return { nodes, bounds: { x: -1, y: -1, w: w + 2, h: h + 2 } };
}
