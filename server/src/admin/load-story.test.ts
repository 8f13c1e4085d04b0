import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORY } from '@tsunagu/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainBelow } from '../storage/area-issues/chain.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';
import type { Db } from '../storage/schema.ts';
import { STORY_MARK } from '../story/story-world.ts';
import { addUser } from './add-user.ts';
import { loadStory } from './load-story.ts';

const random = (count: number) => randomBytes(count);
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagu-story-'));
  const user = { email: 'hanako@example.jp', name: '見本 花子', isAdmin: true, password: 'long enough, really' };
  expect(await addUser(dataDir, user, random)).toEqual({ ok: true });
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const load = (isPractice = false) => loadStory(dataDir, { ownerEmail: undefined, isPractice }, random);
async function look<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDatabase(databaseFile(dataDir));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

it('tells the whole story: every station of the chain, from the plan down to three cases', async () => {
  const loaded = await load();
  expect(loaded).toMatchObject({ ok: true });
  await look(async (db) => {
    const { id: user } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const plan = await db.selectFrom('plan_entry').selectAll().executeTakeFirstOrThrow();
    const chain = await chainBelow(db, plan.proposal_id, user);
    expect(new Set(chain.members.map((member) => member.meeting_id)).size).toBe(STORY.cases.length);
    expect(chain.members.every((member) => member.copy_id !== null && member.category === 'mobility')).toBe(true);
    expect(chain.areaIssues).toMatchObject([{ title: STORY.areaIssue.title, status: 'reflected' }]);
    expect(chain.ideas).toMatchObject([{ title: STORY.idea.text.title, stage: 'resource' }]);
    expect(chain.resources).toMatchObject([{ name: STORY.idea.resource.name, ended_on: null }]);
    expect(chain.proposals).toMatchObject([{ answer: STORY.proposal.answer, outcome: 'accepted' }]);
    expect(chain.plans).toHaveLength(1);
    const meetings = await db.selectFrom('meeting').select(['function', 'state', 'continues_id', 'sample']).execute();
    expect(meetings.filter(({ state }) => state === 'closed').map(({ function: fn }) => fn)).toEqual([
      1, 1, 1, 3, 4, 5,
    ]);
    expect(meetings.filter(({ continues_id: earlier }) => earlier !== null)).toHaveLength(1);
    expect(meetings.every(({ sample }) => sample === STORY_MARK)).toBe(true);
  });
});

it('publishes copies that name nobody who attended, no organisation and no case', async () => {
  await load();
  const documents = await look((db) => db.selectFrom('anonymous_copy').select('document').execute());
  expect(documents).toHaveLength(STORY.cases.length);
  const all = documents.map(({ document }) => document).join('\n');
  for (const { alias, sample } of STORY.cases)
    for (const word of [
      alias,
      sample.place,
      ...(sample.participants ?? []).flatMap((one) => [one.name, one.affiliation]),
    ])
      expect(all.includes(word), word).toBe(false);
});

it('is in a folder once, and says so the second time', async () => {
  await load();
  const count = () => look((db) => db.selectFrom('meeting').select('id').execute());
  const before = await count();
  expect(await load()).toEqual({ ok: false, reason: 'story-there' });
  expect(await load(true)).toEqual({ ok: false, reason: 'story-there' });
  expect(await count()).toEqual(before);
});

it('adds nothing to a loading that was cut off', async () => {
  await load(true);
  await look((db) => db.updateTable('meeting').set({ sample: '' }).where('state', '<>', 'closed').execute());
  expect(await load()).toEqual({ ok: false, reason: 'story-half' });
});

it('leaves the third meeting and what follows to whoever practises', async () => {
  const loaded = await load(true);
  await look(async (db) => {
    const open = await db.selectFrom('meeting').select(['id', 'title']).where('state', '<>', 'closed').execute();
    expect(open).toEqual([{ id: loaded.ok && loaded.id, title: STORY.cases[2].title }]);
    expect(await db.selectFrom('anonymous_copy').select('id').execute()).toHaveLength(2);
    expect(await db.selectFrom('area_issue').select('id').execute()).toEqual([]);
  });
});
