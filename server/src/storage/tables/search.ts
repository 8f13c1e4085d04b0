import type { MeetingId, SearchKind, UserId } from '@tsunagu/domain';
import type { Generated } from 'kysely';
import type { Instant } from '../schema.ts';

/** One thing that can be found, with the text that its excerpt is taken from. */
export type SearchEntryTable = {
  /** Counts up with each change: newest first is the order of answers. */
  id: Generated<number>;
  kind: SearchKind;
  thing_id: string;
  /** Who may read this meeting may find it; null for what belongs to no meeting. */
  meeting_id: MeetingId | null;
  /** Whose it is, for what only its owner may find; null otherwise. */
  owner_id: UserId | null;
  title: string;
  body: string;
  at: Instant;
};

/** What changed and is not in the index yet. Written by triggers, so that no writer can forget it. */
export type SearchDueTable = { kind: SearchKind; thing_id: string; meeting_id: MeetingId | '' };

/** FTS5, contentless: grams of title and body under the entry's id. */
export type SearchGramTable = { rowid: number; grams: string };

export type SearchTables = {
  search_entry: SearchEntryTable;
  search_due: SearchDueTable;
  search_gram: SearchGramTable;
};
