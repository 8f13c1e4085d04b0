import { type Consent, hideFactsNames, type Meeting, type MeetingFacts, type UserId } from '@tsunagu/domain';
import { may, type MeetingThing } from '../../policy.ts';
import type { Principal } from '../../principal.ts';
import type { StoredMeeting } from '../../storage/meetings.ts';
import { type ShownWords, shownWords } from '../../storage/shown-words.ts';
import type { Db } from '../../storage/schema.ts';
import type { MeetingSummary, MeetingView } from '../shapes.ts';

/** What lists show of a meeting; `words`: how its words may be read (domain SPEC M6). */
export const meetingSummary = (row: StoredMeeting, words: ShownWords): MeetingSummary => ({
  id: row.id,
  title: words(row.id)(row.title),
  function: row.function,
  level: row.level,
  state: row.state,
  startsAt: row.starts_at,
  openedAt: row.opened_at,
  // Often somebody's home.
  place: words(row.id)(row.place),
  case: row.case_id === null ? null : { id: row.case_id, alias: row.case_alias ?? '' },
});

/** The same of several, in their order. */
export async function meetingSummaries(db: Db, rows: readonly StoredMeeting[]): Promise<MeetingSummary[]> {
  const words = await shownWords(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => meetingSummary(row, words));
}

/** What stands in other rows than the meeting's own. */
export type MeetingBeside = {
  facts: { version: number; facts: MeetingFacts };
  consent: Consent | null;
  caseOwner: UserId | null;
  words: ShownWords;
};

/** The meeting as its page needs it, with what the asker may do there. */
export function meetingView(
  row: StoredMeeting,
  thing: MeetingThing,
  principal: Principal,
  beside: MeetingBeside,
  now: Date,
): MeetingView {
  const words = beside.words(row.id);
  return {
    ...meetingSummary(row, beside.words),
    epoch: row.epoch,
    facts: hideFactsNames(beside.facts.facts, words),
    factsVersion: beside.facts.version,
    consent: beside.consent && { ...beside.consent, scope: words(beside.consent.scope) },
    template: row.template,
    fictional: row.sample !== '',
    closedAt: row.closed_at,
    facilitator: { id: row.facilitator_id, name: words(row.facilitator_name) },
    me: {
      attendanceId: thing.attendance?.id ?? null,
      mayEdit: may(principal, 'board:write', thing),
      mayFacilitate: may(principal, 'meeting:facilitate', thing),
      mayUseCase:
        beside.caseOwner !== null && may(principal, 'case:use', { kind: 'case', createdBy: beside.caseOwner }),
    },
    serverTime: now.toISOString(),
  };
}

/** The row as the domain's value. */
export function toMeeting(row: StoredMeeting): Meeting {
  const about = {
    id: row.id,
    title: row.title,
    function: row.function,
    level: row.level,
    caseId: row.case_id,
    startsAt: row.starts_at,
    place: row.place,
    facilitator: row.facilitator_id,
    epoch: row.epoch,
  };
  switch (row.state) {
    case 'planned':
      return { ...about, state: 'planned' };
    case 'running':
      return { ...about, state: 'running', openedAt: present(row.opened_at) };
    case 'closed':
      return {
        ...about,
        state: 'closed',
        openedAt: row.opened_at,
        closedAt: present(row.closed_at),
        closedAtSequence: present(row.closed_at_sequence),
      };
  }
}

/** The tables' checks promise the value; its absence is a damaged database. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a meeting row lacks what its state requires');
  return value;
}
