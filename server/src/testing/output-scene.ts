import { MeetingId } from '@tsunagu/domain';
import { decisionOf, issueOf, RARE_LETTERS, roleOf } from './board-records.ts';
import type { Browser, TestServer } from './test-server.ts';

/** Cells that a spreadsheet would compute if it were let: each sets 42, or opens something. */
export const FORMULAS = ['=6*7', '+6*7', '-6*7', '@SUM(42)', '\t=6*7', '\r=6*7', '＝6*7', '=cmd|"/C calc"!A0'] as const;

/** A meeting of the sample C6, which has sheets, with roles, a decision, an issue and people whose names are hard to write. */
export async function outputScene(
  server: TestServer,
): Promise<{ id: MeetingId; meeting: string; facilitator: Browser }> {
  const facilitator = await server.administrator();
  const made = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', { sample: 'C6' });
  const id = MeetingId.parse(made.id);
  const meeting = `/api/meetings/${id}`;
  await facilitator.json(200, 'POST', `${meeting}/start`);
  await facilitator.json(201, 'POST', `${meeting}/attendance`, {
    name: `${RARE_LETTERS} 一郎`,
    affiliation: '㈱ケア北',
    profession: '介護支援専門員',
  });
  const { me } = await facilitator.json<{ me: { attendanceId: string } }>(200, 'GET', meeting);
  await server.rooms.write(id, (board) => {
    for (const [index, formula] of FORMULAS.entries())
      board.roles.add(
        roleOf(`r${index}`, me.attendanceId, { what: formula, goal: RARE_LETTERS, method: '電話\u0007する' }),
      );
    board.decisions.add(decisionOf('a'));
    board.issues.add(issueOf('a'));
  });
  return { id, meeting, facilitator };
}

export const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());
