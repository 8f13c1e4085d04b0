import { SIGN_SIZE } from '@tsunagu/domain';

/**
 * The few colours of a map. Each differs from its neighbours in lightness too, so that a greyscale print says the
 * same; what a colour says is always said by a form as well.
 */
export const PAPER = '#ffffff';
/** Lines and text: 16 : 1 on paper. */
export const INK = '#1a1a1c';
/** Secondary text: 7 : 1 on paper. */
export const MUTED = '#595959';
/** Outlines of areas. */
export const AREA_LINE = '#767676';
/** The one accent: role badges, the subject. Blue of 8 : 1 on paper. */
export const ACCENT = '#0017c1';
/** Quiet ground of the subject's sign. */
export const ACCENT_SOFT = '#e8f1fe';
export const FORMAL_FILL = '#f1f1f4';
/** Bands of titles and headings: quiet, and seen in greyscale. */
export const CARD_BAND = '#e3e3e8';
/** Lines that only help the eye along, behind figures. */
export const GRID_LINE = '#c4c4c8';
export const INFORMAL_FILL = '#ffffff';
/** Sticky-note papers: tint 0 first. All light enough for 14 : 1 text. */
export const NOTE_PAPERS = ['#fff3c4', '#e3f4e1', '#e0effc', '#fde5ea', '#efe9f9'] as const;
export const NOTE_LINES = ['#b78f00', '#3b7a45', '#2d6ea8', '#b1496a', '#7457a8'] as const;
export const ISSUE_FILL = '#fff6f0';
export const ISSUE_LINE = '#ac3e00';
/** Pen colours, dark enough on paper: black, blue, red, green, brown. */
export const PENS = ['#1a1a1c', '#0946f1', '#c20f00', '#197a4b', '#81570f'] as const;

export const FONT_FAMILY = "'BIZ UDPGothic', 'BIZ UDGothic', sans-serif";

/** Smallest text on a map, in board units: details. */
export const MIN_TEXT = SIGN_SIZE.detail;
/** Names and labels. */
export const LABEL_TEXT = SIGN_SIZE.label;
