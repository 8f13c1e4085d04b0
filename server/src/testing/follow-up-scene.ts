import { type HoldId, Hold, MeetingId, type Role, roleContentHash } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import type { z } from 'zod';
import type { Earlier, RolePage } from '../http/follow-up/shapes.ts';
import type { MyRoles } from '../http/shapes.ts';
import { decisionOf, roleOf } from './board-records.ts';
import { type Browser, type TestServer } from './test-server.ts';

export type Page = z.infer<typeof RolePage>;
export type EarlierView = z.infer<typeof Earlier>;
export type Mine = z.infer<typeof MyRoles>;

/** A closed meeting on a case with one guest, whose phone holds a role pass by the closing. */
export async function closedMeeting(
  server: TestServer,
  facilitator: Browser,
  {
    caseId,
    guest,
    roles = [{}],
    title = '第1回 支援を考える会議',
    prepare = () => {},
  }: {
    caseId?: string;
    guest: string;
    roles?: readonly (Partial<Role> & { id?: never })[];
    title?: string;
    /** What else stands on the board when it closes. */
    prepare?: (board: BoardDoc) => void;
  },
) {
  const about = { title, function: 1, level: 'individual', caseId: caseId ?? null };
  const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', about);
  const meeting = `/api/meetings/${id}`;
  await facilitator.json(200, 'POST', `${meeting}/start`);
  const { code } = await facilitator.json<{ code: string }>(201, 'POST', `${meeting}/invites`);
  const phone = server.browser();
  const { attendanceId } = await phone.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
    code,
    name: guest,
    affiliation: '自治会',
    profession: '民生委員',
    pledge: true,
  });
  await facilitator.json(200, 'POST', `${meeting}/attendance/${attendanceId}/admission`, { admission: 'admitted' });
  const { me } = await facilitator.json<{ me: { attendanceId: string } }>(200, 'GET', meeting);
  const promised = roles.map((over, index) => roleOf(`${id.slice(4, 12)}${index}`, attendanceId, over));
  await server.rooms.write(MeetingId.parse(id), (board) => {
    for (const role of promised) board.roles.add(role);
    prepare(board);
    board.decisions.add(decisionOf('a'));
    board.holds.add(
      Hold.parse({ id: `hld_${id.slice(4)}` as HoldId, text: '主治医の意見を聞く', until: '2099-12-01' }),
    );
  });
  await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
  const say = (role: Role, kind: string, text = '') =>
    phone.json(200, 'POST', `${meeting}/roles/${role.id}/answers`, { kind, text, contentHash: roleContentHash(role) });
  const care = (role: Role, body: unknown) =>
    facilitator.json(200, 'POST', `${meeting}/roles/${role.id}/follow-up`, body);
  return { id, meeting, phone, attendanceId, facilitatorSeat: me.attendanceId, roles: promised, say, care };
}
