import type { MeetingId } from '@tsunagu/domain';

/** What a room reports to the operator. Never holds content. */
export type RoomEvent =
  | { kind: 'loaded' | 'unloaded' | 'save-healed' | 'compacted'; meetingId: MeetingId }
  | { kind: 'save-failed' | 'compaction-failed' | 'poison'; meetingId: MeetingId; problem: unknown };
