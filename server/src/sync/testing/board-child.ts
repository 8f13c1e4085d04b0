import { MeetingId } from '@tsunagu/domain';
import { type Faults, openSqliteUpdateLog } from '../../storage/update-log-sqlite.ts';
import { type BoardServer, type Door, startBoardServer } from './board-server.ts';

/**
 * A board server in a process of its own, so that tests can kill it or reach it from packages that may not import the
 * server. Arguments: database file, port (0 = any), epoch, updates until compaction. Talks to its parent over IPC.
 */
export type ChildRequest =
  | { do: 'door'; readers?: string[]; banned?: string[]; epoch?: number; meeting?: Door['meeting'] }
  | { do: 'faults'; faults: Faults }
  | { do: 'close'; meetingId: string }
  | { do: 'stop' };
export type ChildAnswer = { said: 'ready'; url: string; port: number } | { said: 'done' };

const [file, port, epoch, compactAfter] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: board-child.ts <file> [port] [epoch] [compactAfter]');
const log = await openSqliteUpdateLog({ file });
const server = await startBoardServer(log, { port: Number(port ?? 0), compactAfter: Number(compactAfter ?? 500) });
server.door.epoch = Number(epoch ?? 1);
const say = (answer: ChildAnswer): void => void process.send?.(answer);

async function obey(server: BoardServer, request: ChildRequest): Promise<void> {
  switch (request.do) {
    case 'door': {
      const { door } = server;
      door.readers = new Set(request.readers ?? door.readers);
      door.banned = new Set(request.banned ?? door.banned);
      door.epoch = request.epoch ?? door.epoch;
      door.meeting = request.meeting ?? door.meeting;
      return;
    }
    case 'faults':
      return log.setFaults(request.faults);
    case 'close':
      await server.rooms.close(MeetingId.parse(request.meetingId), async () => ({ ok: true }));
      server.door.meeting = 'closed';
      return;
    case 'stop':
      await server.stop();
      await log.close();
      process.disconnect();
  }
}

process.on('message', (request: ChildRequest) => {
  void obey(server, request).then(() => (request.do === 'stop' ? undefined : say({ said: 'done' })));
});
process.on('disconnect', () => process.exit());
say({ said: 'ready', url: server.url, port: server.port });
