import type { UserId, WordFormId } from '@tsunagu/domain';
import type { Instant } from '../schema.ts';

/** A form of Word that the organisation fills its minutes into. */
export type WordFormTable = {
  id: WordFormId;
  name: string;
  bytes: Uint8Array;
  size: number;
  added_by: UserId;
  added_at: Instant;
  removed_at: Instant | null;
};

export type OutputTables = { word_form: WordFormTable };
