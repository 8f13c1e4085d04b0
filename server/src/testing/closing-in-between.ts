import type { KyselyPlugin, QueryId, RootOperationNode } from 'kysely';
import { databaseFile, openDatabase } from '../storage/database.ts';
import { type Browser, startTestServer, type TestServer } from './test-server.ts';

/** What is known of one meeting beside its document. */
const TABLES = [
  'meeting',
  'meeting_facts',
  'meeting_preparation',
  'invitee',
  'material',
  'attendance',
  'invite',
  'asset',
] as const;

export type ClosingInBetween = TestServer & {
  /**
   * Sends a request, and closes the meeting in its worst moment: right after the request has read that it is open.
   * @returns the answer, and whether anything of the meeting is other than its closing left it
   */
  whileItCloses(
    who: Browser,
    meeting: string,
    send: () => Promise<Response>,
  ): Promise<{ status: number; type: string; changed: boolean }>;
};

/** A server whose meetings can be closed between two queries of a request. */
export async function startClosingInBetween(): Promise<ClosingInBetween> {
  const looks = new WeakSet<QueryId>();
  let closing: (() => Promise<void>) | undefined;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (readsAMeeting(node)) looks.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const close = looks.has(queryId) ? closing : undefined;
      closing = close === undefined ? closing : undefined;
      await close?.();
      return result;
    },
  };
  const server = await startTestServer({}, { aroundDatabase: (db) => db.withPlugin(plugin) });
  const rows = async (meeting: string): Promise<string> => {
    const db = await openDatabase(databaseFile(server.dataDir));
    try {
      const all = await Promise.all(
        TABLES.map((table) =>
          db
            .selectFrom(table)
            .selectAll()
            .where(table === 'meeting' ? 'id' : 'meeting_id', '=', meeting as never)
            .execute(),
        ),
      );
      return JSON.stringify(all);
    } finally {
      await db.destroy();
    }
  };
  return {
    ...server,
    async whileItCloses(who, meeting, send) {
      let closed: string | undefined;
      closing = async () => {
        await who.json(200, 'POST', `/api/meetings/${meeting}/close`, { acceptGaps: true });
        closed = await rows(meeting);
      };
      const answer = await send();
      if (closed === undefined) throw new Error('the request read no meeting');
      const text = await answer.text();
      const { type = '' } = (text === '' ? {} : JSON.parse(text)) as { type?: string };
      return { status: answer.status, type, changed: (await rows(meeting)) !== closed };
    },
  };
}

function readsAMeeting(node: RootOperationNode): boolean {
  if (node.kind !== 'SelectQueryNode') return false;
  const [table] = node.from?.froms ?? [];
  return table?.kind === 'TableNode' && 'table' in table && JSON.stringify(table).includes('"name":"meeting"');
}
