import type { Issue } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { ISSUE_FILL, ISSUE_LINE } from '../palette.ts';
import type { Sign } from '../sign-node.ts';
import { labelBlock } from '../text/text-block.ts';
import { pill } from './badge.ts';

/** Width of an issue card; its height follows the title. */
export const ISSUE_WIDTH = 260;
const PADDING = 14;

/** 課題カード: a card with a thick left edge and the word 課題, so that no colour is needed to know it. Origin: top left corner. */
export function issueSign(issue: Issue, options: SignOptions): Sign {
  const { label, small } = textSizes(options);
  const tag = pill(notationText.issue, { x: 0, y: 0 }, small, ISSUE_LINE);
  const top = PADDING + tag.bounds.h;
  const words = labelBlock(
    freeText(issue.title, options),
    { x: PADDING + 6, y: top + 4 },
    ISSUE_WIDTH - 2 * PADDING - 6,
    {
      size: label,
      bold: true,
    },
  );
  const h = Math.max(84, top + 4 + words.box.h + PADDING);
  return {
    nodes: [
      { tag: 'rect', x: 0, y: 0, w: ISSUE_WIDTH, h, rx: 6, fill: ISSUE_FILL, stroke: ISSUE_LINE, strokeWidth: 1.5 },
      { tag: 'path', d: `M4 4V${h - 4}`, stroke: ISSUE_LINE, strokeWidth: 8, cap: 'round' },
      { tag: 'g', x: PADDING + 6 + tag.bounds.w / 2, y: PADDING - 4 + tag.bounds.h / 2, children: tag.nodes },
      ...words.nodes,
    ],
    bounds: { x: -1, y: -1, w: ISSUE_WIDTH + 2, h: h + 2 },
  };
}
