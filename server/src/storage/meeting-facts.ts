import {
  type CaseId,
  type Consent,
  type MeetingFacts,
  type MeetingId,
  NO_CONSENT,
  NO_FACTS,
  type UserId,
} from '@tsunagu/domain';
import type { OpenMeeting } from './open-meeting.ts';
import type { Db, Instant } from './schema.ts';

/** What was said of a meeting, and how often it was written; version 0, all empty, while nothing was said. */
export async function storedFacts(db: Db, meeting: MeetingId): Promise<{ version: number; facts: MeetingFacts }> {
  const row = await db.selectFrom('meeting_facts').selectAll().where('meeting_id', '=', meeting).executeTakeFirst();
  if (!row) return { version: 0, facts: NO_FACTS };
  const facts = {
    kind: row.kind,
    basis: row.basis,
    basisWords: row.basis_words,
    openness: row.openness,
    opennessReason: row.openness_reason,
    secretariat: row.secretariat,
    heldFrom: row.held_from,
    heldUntil: row.held_until,
  };
  return { version: row.version, facts };
}

export const factsOf = async (db: Db, meeting: MeetingId): Promise<MeetingFacts> =>
  (await storedFacts(db, meeting)).facts;

/** Writes all of it if nobody has since `seen`. Returns the new version; null when somebody has. */
export async function putFacts({ tx, id }: OpenMeeting, facts: MeetingFacts, seen: number): Promise<number | null> {
  if ((await storedFacts(tx, id)).version !== seen) return null;
  const values = {
    version: seen + 1,
    kind: facts.kind,
    basis: facts.basis,
    basis_words: facts.basisWords,
    openness: facts.openness,
    openness_reason: facts.opennessReason,
    secretariat: facts.secretariat,
    held_from: facts.heldFrom,
    held_until: facts.heldUntil,
  };
  await tx
    .insertInto('meeting_facts')
    .values({ meeting_id: id, ...values })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(values))
    .execute();
  return values.version;
}

export type RecordedConsent = Consent & { recordedBy: string; recordedAt: Instant };

/** Every record of a case's consent, newest first, 50 at most. */
export async function consentHistory(db: Db, caseId: CaseId): Promise<RecordedConsent[]> {
  const rows = await db
    .selectFrom('case_consent')
    .innerJoin('account', 'account.id', 'case_consent.recorded_by')
    .selectAll('case_consent')
    .select('account.name as by')
    .where('case_id', '=', caseId)
    .orderBy('case_consent.id', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    state: row.state,
    day: row.day,
    scope: row.scope,
    withdrawnOn: row.withdrawn_on,
    recordedBy: row.by,
    recordedAt: row.recorded_at,
  }));
}

/** The consent that holds now; null without a case. */
export async function consentNow(db: Db, caseId: CaseId | null): Promise<Consent | null> {
  if (caseId === null) return null;
  const [row] = await consentHistory(db, caseId);
  if (!row) return NO_CONSENT;
  const { state, day, scope, withdrawnOn } = row;
  return { state, day, scope, withdrawnOn };
}

export async function addConsent(db: Db, caseId: CaseId, consent: Consent, by: UserId, now: Date): Promise<void> {
  await db
    .insertInto('case_consent')
    .values({
      case_id: caseId,
      state: consent.state,
      day: consent.day,
      scope: consent.scope,
      withdrawn_on: consent.withdrawnOn,
      recorded_by: by,
      recorded_at: now.toISOString(),
    })
    .execute();
}

/** Meetings of a case that are not closed: their pages show its consent. */
export const openMeetingsOf = async (db: Db, caseId: CaseId): Promise<MeetingId[]> =>
  (
    await db.selectFrom('meeting').select('id').where('case_id', '=', caseId).where('state', '<>', 'closed').execute()
  ).map(({ id }) => id);
