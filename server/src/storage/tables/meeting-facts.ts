import type { CaseId, Consent, MeetingFacts, MeetingId, UserId } from '@tsunagu/domain';
import type { Generated } from 'kysely';
import type { Instant } from '../schema.ts';

/** One row a meeting; none while nothing was said. */
type MeetingFactsTable = {
  meeting_id: MeetingId;
  kind: string;
  basis: MeetingFacts['basis'];
  basis_words: string;
  openness: MeetingFacts['openness'];
  openness_reason: string;
  secretariat: string;
  held_from: string | null;
  held_until: string | null;
  /** How often it was written. */
  version: number;
};

/** Never changed: the newest holds, earlier ones tell how it came about. */
type CaseConsentTable = {
  id: Generated<number>;
  case_id: CaseId;
  state: Consent['state'];
  day: string | null;
  scope: string;
  withdrawn_on: string | null;
  recorded_by: UserId;
  recorded_at: Instant;
};

export type MeetingFactsTables = { meeting_facts: MeetingFactsTable; case_consent: CaseConsentTable };
