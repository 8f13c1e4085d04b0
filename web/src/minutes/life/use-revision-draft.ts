import { useQueryClient } from '@tanstack/react-query';
import {
  type MinutesDocument,
  type MinutesLife,
  type RebasedWords,
  rebaseWords,
  type WordChanges,
} from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { useState } from 'react';
import { minutesLifeApi } from '../../api/minutes-life.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';

export type Base = { revision: number; document: MinutesDocument; approved: boolean };

type Draft = {
  base: Base;
  words: WordChanges;
  reason: string;
  lost: RebasedWords['lost'];
  /** Somebody else's revision came while something was typed here. */
  isStale: boolean;
};

/**
 * What is typed while minutes are corrected: only what differs. When somebody else's revision comes first, everything typed is carried to
 * it (domain SPEC A11); a refused save keeps it all.
 */
export function useRevisionDraft(meetingId: string, newest: Base, onSaved: (revision: number) => void) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<{ life: MinutesLife }>();
  const [state, setState] = useState<Draft>({ base: newest, words: {}, reason: '', lost: [], isStale: false });
  const [tried, setTried] = useState(false);
  const { base, words, reason } = state;
  const count = Object.keys(words).length;
  if (newest.revision > base.revision) {
    const { kept, lost } = rebaseWords(words, base.document, newest.document);
    setState({ ...state, base: newest, words: kept, lost: [...state.lost, ...lost], isStale: count > 0 });
  }
  const errors: Readonly<Record<string, string>> = {
    ...problem?.fields,
    ...(tried && reason.trim() === '' ? { reason: text.reasonNeeded } : {}),
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (reason.trim() === '' || count === 0) return false;
    const kind = base.approved ? 'amendment' : 'correction';
    const reply = await send(() =>
      minutesLifeApi.revise(meetingId, base.revision, { kind, reason: reason.trim(), words }),
    );
    await queryClient.invalidateQueries({ queryKey: keys.minutes(meetingId) });
    if (reply?.ok === true) onSaved(base.revision + 1);
    return reply?.ok ?? false;
  };
  return {
    ...state,
    errors,
    count,
    nothingChanged: tried && count === 0,
    busy,
    problem,
    save,
    setReason: (value: string) => setState((now) => ({ ...now, reason: value })),
    /** `before`: what stands there now; typed again, it is no change. */
    write: (key: string, value: string, before: string) =>
      setState((now) => {
        const { [key]: _, ...others } = now.words;
        return { ...now, words: value === before ? others : { ...others, [key]: value } };
      }),
  };
}
