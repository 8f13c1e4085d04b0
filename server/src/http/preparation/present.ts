import { readiness } from '@tsunagu/domain';
import type { z } from 'zod';
import type { StoredMeeting } from '../../storage/meetings.ts';
import { earlierPeople, inviteesOf } from '../../storage/preparation/invitees.ts';
import { preparationOf, readyFacts } from '../../storage/preparation/preparation.ts';
import type { Deps } from '../deps.ts';
import type { PreparationView } from './shapes.ts';

/** Everything that the page of one meeting's preparation shows. */
export async function viewOf(deps: Deps, meeting: StoredMeeting): Promise<z.infer<typeof PreparationView>> {
  const { version, sequence: _s, changedAt: _c, ...told } = await preparationOf(deps.db, meeting.id);
  const invitees = await inviteesOf(deps.db, meeting.id);
  const earlier = await earlierPeople(deps.db, {
    user: meeting.facilitator_id,
    caseId: meeting.case_id,
    meeting: meeting.id,
  });
  const there = new Set(invitees.map(({ name }) => name));
  const [ready] = await readyFacts(deps.db, { meeting: meeting.id });
  return {
    version,
    preparation: { ...told, startsAt: meeting.starts_at, place: meeting.place },
    invitees,
    earlier: earlier.filter(({ name }) => !there.has(name)),
    ready: ready === undefined ? [] : readiness(ready.facts),
    mayMail: deps.mailer !== null,
  };
}
