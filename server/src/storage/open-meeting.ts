import type { MeetingId } from '@tsunagu/domain';
import { inTransaction } from './database.ts';
import type { Db, Tx } from './schema.ts';

declare const IS_OPEN: unique symbol;

/**
 * A meeting that is not closed, and the write transaction in which that holds. Whatever is written about a meeting only before it closes takes
 * this instead of an id: it is had from here alone, so that nobody can look first and write later, when the meeting may have closed.
 */
export type OpenMeeting = {
  readonly tx: Tx;
  readonly id: MeetingId;
  readonly state: 'planned' | 'running';
  readonly [IS_OPEN]: true;
};

/** Works on a meeting in one write transaction, if it is open. What `work` refuses by a value it has to refuse before it writes. */
export const whileOpen = <T>(
  db: Db,
  id: MeetingId,
  work: (meeting: OpenMeeting) => Promise<T>,
): Promise<T | 'meeting-closed'> =>
  inTransaction(db, async (tx) => {
    const { state } = await tx.selectFrom('meeting').select('state').where('id', '=', id).executeTakeFirstOrThrow();
    return state === 'closed' ? 'meeting-closed' : work({ tx, id, state } as OpenMeeting);
  });

/** A meeting that this very transaction has made. */
export const justOpened = (tx: Tx, id: MeetingId): OpenMeeting => ({ tx, id, state: 'planned' }) as OpenMeeting;

/** For reading alone. */
export const isClosed = async (db: Db, id: MeetingId): Promise<boolean> =>
  (await db.selectFrom('meeting').select('state').where('id', '=', id).executeTakeFirst())?.state === 'closed';
