import type { UserId } from '@tsunagu/domain';
import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the account opened the meeting or was admitted to it: what `may(…, 'minutes:read', …)` says of an account, for lists that
 * cannot ask meeting by meeting. The query has to hold the table `meeting`.
 */
export const mayReadMeeting = (user: UserId): RawBuilder<boolean> => sql<boolean>`(meeting.facilitator_id = ${user} or
  meeting.id in (select meeting_id from attendance where user_id = ${user} and admission = 'admitted'))`;
