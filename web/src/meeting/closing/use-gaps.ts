import { type ClosingGap, findClosingGaps, gapSentence } from '@tsunagu/domain';
import { useCallback } from 'react';
import { useFacts, useRoom } from '../live/room.tsx';
import { useMeetingTemplate } from '../template/use-meeting-template.ts';
import { useDerived, useHideNames } from '../live/use-board.ts';

export type NamedGap = { gap: ClosingGap; sentence: string };

/** What the meeting still misses, in words, as the closing on the server will see it; live. */
export function useGaps(): readonly NamedGap[] {
  const { board, clock } = useRoom();
  const { meeting, people, answers, consent } = useFacts();
  const hideNames = useHideNames(board);
  const template = useMeetingTemplate();
  const derive = useCallback((): NamedGap[] => {
    if (!meeting) return [];
    const read = board.read();
    const gaps = findClosingGaps({
      meeting,
      board: read,
      attendance: people,
      answers,
      template,
      consent,
      at: new Date(clock.now()).toISOString(),
    });
    return gaps.map((gap) => ({ gap, sentence: gapSentence(gap, { board: read, attendance: people, hideNames }) }));
  }, [board, clock, meeting, people, answers, consent, hideNames, template]);
  return useDerived([board], derive);
}
