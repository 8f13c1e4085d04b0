import { AssetId, MeetingId, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addAsset, assetOf, MOST_BYTES_OF_MEETING } from './assets.ts';
import { openDatabase } from './database.ts';
import { whileOpen } from './open-meeting.ts';
import type { Db } from './schema.ts';

const [HERE, THERE] = [MeetingId.parse('mtg_a'), MeetingId.parse('mtg_b')];
const asset = (id: string) => ({
  id: AssetId.parse(`ast_${id}`),
  type: 'image/png' as const,
  width: 2,
  height: 1,
  bytes: Uint8Array.from([1, 2, 3]),
});
let db: Db;
const add = (id: string, meeting = HERE) => whileOpen(db, meeting, (open) => addAsset(open, asset(id), new Date()));
beforeEach(async () => {
  db = await openDatabase(':memory:');
  const user = UserId.parse('usr_a');
  await db
    .insertInto('account')
    .values({ id: user, email: 'a@x', name: 'x', password_hash: 'x', is_admin: 0, created_at: '2026' })
    .execute();
  for (const id of [HERE, THERE])
    await db
      .insertInto('meeting')
      .values({
        id,
        title: 't',
        function: 1,
        level: 'individual',
        case_id: null,
        template: '',
        starts_at: null,
        place: '',
        facilitator_id: user,
        state: 'planned',
        epoch: 1,
        created_at: '2026',
        opened_at: null,
        closed_at: null,
        closed_at_sequence: null,
        sample: '',
      })
      .execute();
});
afterEach(() => db.destroy());

it('gives back the bytes, to their own meeting only', async () => {
  expect(await add('1')).toBe(true);
  const found = await assetOf(db, HERE, AssetId.parse('ast_1'));
  expect([found?.type, [...(found?.bytes ?? [])]]).toEqual(['image/png', [1, 2, 3]]);
  expect(await assetOf(db, THERE, AssetId.parse('ast_1'))).toBeUndefined();
});

it('takes no more when the meeting’s pictures would become too many', async () => {
  await add('1');
  await sql`update asset set size = ${MOST_BYTES_OF_MEETING - 3}`.execute(db);
  expect(await add('2')).toBe(true);
  expect(await add('3')).toBe(false);
  expect(await add('4', THERE)).toBe(true);
});
