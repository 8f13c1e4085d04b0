import type { MeetingId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import type { MeetingSummary } from '../api/shapes.ts';
import { groupMeetings } from './group-meetings.ts';

const meeting = (id: string, state: MeetingSummary['state'], startsAt: string | null = null): MeetingSummary => ({
  id: id as MeetingId,
  title: id,
  function: 1,
  level: 'individual',
  state,
  startsAt,
  openedAt: null,
  place: '',
  case: null,
});
const names = (meetings: readonly MeetingSummary[]) =>
  groupMeetings(meetings).map((group) => [group.state, group.meetings.map((m) => m.title)]);

it('shows running meetings first and leaves out empty groups', () => {
  expect(names([meeting('c', 'closed'), meeting('r', 'running')])).toEqual([
    ['running', ['r']],
    ['closed', ['c']],
  ]);
});

it('sorts what is to come by its date, undated last', () => {
  expect(
    names([
      meeting('undated', 'planned'),
      meeting('later', 'planned', '2026-12-02T00:00:00+09:00'),
      meeting('sooner', 'planned', '2026-12-01T23:00:00Z'),
    ]),
  ).toEqual([['planned', ['later', 'sooner', 'undated']]]);
});
