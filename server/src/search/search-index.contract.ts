import type { SearchKind, UserId } from '@tsunagu/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from './search-index.ts';

/** What the suite needs of a database: an index on it, and people who write into it. */
export type SearchWorld = {
  readonly index: SearchIndex;
  readonly owner: UserId;
  readonly colleague: UserId;
  addCase(alias: string, owner: UserId): Promise<string>;
  /** A meeting of this facilitator. */
  addMeeting(title: string, facilitator: UserId): Promise<string>;
  admit(meeting: string, user: UserId): Promise<void>;
  addIssue(meeting: string, id: string, title: string, detail?: string): Promise<void>;
  addResource(name: string, content?: string): Promise<string>;
  renameResource(id: string, name: string): Promise<void>;
  removeIssue(meeting: string, id: string): Promise<void>;
};

/** One contract for every database that serves the search (SPEC X5–X9). */
export function describeSearchIndex(name: string, open: () => Promise<SearchWorld>): void {
  describe(`search index on ${name}`, () => {
    let world: SearchWorld;
    beforeEach(async () => {
      world = await open();
    });
    const find = async (text: string, asker = world.owner, kinds: readonly SearchKind[] = []) => {
      while ((await world.index.catchUp(3)) > 0);
      const { items } = await world.index.find({ text, asker, kinds, after: null, limit: 50 });
      return items.map(({ kind, title }) => `${kind} ${title}`);
    };

    it('[X5] finds words of two letters, in title and text, newest change first', async () => {
      const meeting = await world.addMeeting('Aさんの会議', world.owner);
      await world.addIssue(meeting, 'iss_1', '買物に行けない');
      await world.addIssue(meeting, 'iss_2', '坂が多い', '買物の帰りがつらい');
      expect(await find('買物')).toEqual(['raised-issue 坂が多い', 'raised-issue 買物に行けない']);
      expect(await find('坂 買物')).toEqual(['raised-issue 坂が多い']);
      expect(await find('・ ')).toEqual([]);
    });

    it('[X6] follows changes and forgets what is gone', async () => {
      const meeting = await world.addMeeting('会議', world.owner);
      await world.addIssue(meeting, 'iss_1', '見守りが足りない');
      const resource = await world.addResource('見守り隊');
      expect(await find('見守り')).toHaveLength(2);
      await world.renameResource(resource, '声かけ隊');
      await world.removeIssue(meeting, 'iss_1');
      expect(await find('見守り')).toEqual([]);
      expect(await find('声かけ')).toEqual(['resource 声かけ隊']);
    });

    it('[X7] finds for nobody what they may not read', async () => {
      const mine = await world.addMeeting('孤立について', world.owner);
      await world.addIssue(mine, 'iss_1', '孤立している');
      await world.addCase('孤立さん', world.owner);
      await world.addResource('孤立を防ぐ会');
      expect(await find('孤立', world.colleague)).toEqual(['resource 孤立を防ぐ会']);
      await world.admit(mine, world.colleague);
      expect((await find('孤立', world.colleague)).toSorted()).toEqual([
        'meeting 孤立について',
        'raised-issue 孤立している',
        'resource 孤立を防ぐ会',
      ]);
    });

    it('[X7] the same issue id in two meetings is two things', async () => {
      const [mine, theirs] = [
        await world.addMeeting('一つめ', world.owner),
        await world.addMeeting('二つめ', world.colleague),
      ];
      await world.addIssue(mine, 'iss_1', '移動の足がない');
      await world.addIssue(theirs, 'iss_1', '移動の手だてがない');
      expect(await find('移動')).toEqual(['raised-issue 移動の足がない']);
      await world.removeIssue(theirs, 'iss_1');
      expect(await find('移動')).toEqual(['raised-issue 移動の足がない']);
    });

    it('[X8] pages go on where the last one ended, by kind', async () => {
      for (const name of ['サロン一', 'サロン二', 'サロン三']) await world.addResource(name);
      await world.addMeeting('サロンの会議', world.owner);
      while ((await world.index.catchUp(100)) > 0);
      const ask = { text: 'サロン', asker: world.owner, kinds: ['resource'] as const, limit: 2 };
      const first = await world.index.find({ ...ask, after: null });
      const second = await world.index.find({ ...ask, after: first.next });
      expect([...first.items, ...second.items].map(({ title }) => title).toSorted()).toEqual(
        ['サロン一', 'サロン三', 'サロン二'].toSorted(),
      );
      expect(second.next).toBeNull();
    });

    it('[X9] a question cannot say anything but words', async () => {
      await world.addResource('つなぐ会');
      for (const text of [
        '"',
        '*',
        'つなぐ" OR "',
        'grams:つなぐ',
        '(',
        'NEAR(',
        "'; drop table search_entry; --",
        '\u0000',
      ])
        await expect(find(text)).resolves.toBeInstanceOf(Array);
      expect(await find('つなぐ*')).toEqual(['resource つなぐ会']);
    });
  });
}
