import type { BoardDrawing } from '../board-svg.ts';
import type { SignOptions } from '../options.ts';
import { LABEL_TEXT } from '../palette.ts';
import { overlappingPairs, placedSigns } from './crowding.ts';

/** Names may be drawn so much larger than usual; beyond that signs would no longer be where hands have put them. */
const MOST = 1.25;
/** Boards with more signs are drawn as they are: measuring them again and again would hold up the projection. */
const MOST_SIGNS = 600;

export type WallText = Required<Pick<SignOptions, 'minText' | 'details'>>;

/**
 * How large names are drawn on a projection (SPEC X5): as large as is wanted, up to 1.25 times the usual, as far as no
 * two signs come to lie on each other that do not anyway. Details stay while they leave room for that.
 * @param wanted size of names in units with which they are read from the back of the room at the scale shown
 */
export function wallText(
  board: Pick<BoardDrawing, 'elements' | 'issues'>,
  wanted: number,
  options: SignOptions,
): WallText {
  const plain = { ...options, minText: LABEL_TEXT, details: true };
  const most = Math.min(wanted, LABEL_TEXT * MOST);
  if (most <= LABEL_TEXT) return { minText: LABEL_TEXT, details: true };
  if (board.elements.length + board.issues.length > MOST_SIGNS) return { minText: LABEL_TEXT, details: false };
  const usual = overlappingPairs(placedSigns(board, plain));
  const fits = (text: WallText) =>
    [...overlappingPairs(placedSigns(board, { ...options, ...text }))].every((pair) => usual.has(pair));
  // When names cannot be as large as is wanted anyway, details would be too small to read.
  if (most >= wanted && fits({ minText: most, details: true })) return { minText: most, details: true };
  for (let minText = most; minText > LABEL_TEXT; minText -= 0.5)
    if (fits({ minText, details: false })) return { minText, details: false };
  return { minText: LABEL_TEXT, details: false };
}
