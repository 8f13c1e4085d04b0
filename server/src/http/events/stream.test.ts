import { AttendanceId, UserId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { api } from '../api.ts';
import type { Deps } from '../deps.ts';
import { createEventHub } from '../event-hub.ts';
import { topicStream } from './stream.ts';

it('ends at once for whoever lost the right between the door and the subscription', async () => {
  const events = createEventHub();
  const app = api().get('/', (c) => {
    const userId = UserId.parse('usr_a');
    c.set('principal', { kind: 'account', userId, name: '管理 花子', email: 'admin@example.jp', isAdmin: false });
    return topicStream(c, { events } as Deps, AttendanceId.parse('att_a'), () => Promise.resolve(false));
  });
  const response = await app.request('/');
  expect(await response.text()).toBe(': open\n\ndata: {"topic":"ended"}\n\n');
});
