import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';

/** What the screen calls it, in the words of this kind of meeting: 「役割分担」「足りない資源」. */
const label = z.string().trim().min(1).max(LIMITS.label);
/** How many there should be. */
const least = z.number().int().min(1).max(99).default(1);

/** Products that are counted in the meeting's document. */
export const CountedProduct = z.enum([
  'role',
  /** A role with a モニタリング日. */
  'monitoring-day',
  /** A role with a goal. */
  'goal',
  'issue',
  'decision',
  /** A tie that is there now, beyond those that the board started with. */
  'tie',
  /** A tie that is still to be built. */
  'planned-tie',
  /** Somebody or something that is still to be won for the support. */
  'planned-supporter',
  /** A note or a card that says something of its own. */
  'note',
  'card',
]);
export type CountedProduct = z.infer<typeof CountedProduct>;

/** What one meeting is there to produce; all but `judged` can be told from its document. */
export const Product = z.discriminatedUnion('kind', [
  z.object({ kind: CountedProduct, label, least }),
  /** A heading of the minutes with something written below it. `field` is a field of the template's agenda. */
  z.object({ kind: z.literal('field'), label, field: z.string().trim().min(1).max(LIMITS.label) }),
  /** Rows of a table on the board, by the table's name, in which something was written. */
  z.object({ kind: z.literal('table'), label, table: z.string().trim().min(1).max(LIMITS.label), least }),
  /** Whether it is there only people can say: it stands with the questions of the closing check. */
  z.object({ kind: z.literal('judged'), label }),
]);
export type Product = z.infer<typeof Product>;
