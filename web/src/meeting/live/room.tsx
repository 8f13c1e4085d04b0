import type { BoardDoc } from '@tsunagu/board-doc';
import type {
  Attendance,
  AttendanceId,
  Consent,
  Meeting,
  MeetingFacts,
  MeetingId,
  RoleAnswerRow,
} from '@tsunagu/domain';
import { createContext, use } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { ServerClock } from './server-clock.ts';
import type { Store } from './store.ts';

/** What the header's save sign shows; the same words as `web/src/sync`, plus a practice board that saves nothing. */
export type RoomStatus = {
  kind: 'connecting' | 'saved' | 'unsaved' | 'offline' | 'refused' | 'ended' | 'practice';
  unsaved: number;
  synced: boolean;
  reason?: string | undefined;
};

/** What every part of the meeting's screen works on. Fixed while the page is open, so that reading it renders nothing twice. */
export type Room = {
  /** Null on a practice board, which has no server. */
  meetingId: MeetingId | null;
  board: BoardDoc;
  awareness: Awareness;
  status: Store<RoomStatus>;
  clock: ServerClock;
};

/** What changes with the meeting's rows on the server. */
export type RoomFacts = {
  title: string;
  /** The meeting's row; null in practice. */
  meeting: Meeting | null;
  caseAlias: string;
  facts: MeetingFacts;
  /** Who writes the facts names the version that they saw. */
  factsVersion: number;
  /** Of the case; null without one. */
  consent: Consent | null;
  /** May record the consent of this meeting's case. */
  mayUseCase: boolean;
  closed: boolean;
  /** Everybody on the map is made up: a sample. */
  fictional: boolean;
  /** May write to the board now: right, open and synced. */
  mayEdit: boolean;
  mayFacilitate: boolean;
  me: AttendanceId | null;
  people: readonly Attendance[];
  answers: readonly RoleAnswerRow[];
};

export const RoomContext = createContext<Room | null>(null);
export const RoomFactsContext = createContext<RoomFacts | null>(null);

export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error('useRoom outside a meeting');
  return room;
}

export function useFacts(): RoomFacts {
  const facts = use(RoomFactsContext);
  if (!facts) throw new Error('useFacts outside a meeting');
  return facts;
}
