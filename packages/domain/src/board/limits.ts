/** Limits of what a board may hold. A value beyond them is quarantined by readers, never drawn (board-doc SPEC). */
export const LIMITS = {
  /** Characters of a label, flow or other single-line text. */
  label: 200,
  /** Characters of a sticky note, caption, role text or other multi-line text. */
  text: 4_000,
  /** Characters of a long text of a sheet. Screens stop at `text`; what several type at once may pass that. */
  sheetText: 20_000,
  /** Needs, lines of the evaluation, points and opinions of one meeting. */
  records: 1_000,
  /** Bullets of a resource. */
  bullets: 20,
  /** Furthest coordinate from the origin, in board units (1 unit = 1 CSS px at 100 %). */
  coordinate: 100_000,
  /** Points of one ink stroke. */
  inkPoints: 5_000,
  /** Characters of a numbered callout, and of a word that only tells groups apart. */
  callout: 12,
  id: 60,
  lanes: 12,
  tableRows: 40,
  tableColumns: 12,
  courses: 6,
  coursePoints: 60,
  elements: 5_000,
  ties: 10_000,
} as const;
