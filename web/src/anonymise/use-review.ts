import { useMemo, useRef, useState } from 'react';
import { anonymousApi, type AnonymousReview, type ReviewLine } from '../api/anonymous.ts';
import { callApi, type ApiProblem } from '../api/http.ts';

export type Saving = 'saved' | 'saving' | ApiProblem;

/**
 * The review of one meeting while somebody goes through it: what they typed stays here whatever happens to the network, and every
 * decision is sent at once, one request after the other.
 */
export function useReview(meetingId: string, opened: AnonymousReview) {
  const [title, setTitle] = useState(opened.title);
  const [keepCareArea, setKeep] = useState(opened.keepCareArea);
  const [texts, setTexts] = useState(
    () => new Map(opened.lines.map((line) => [line.key, line.decision?.text ?? line.proposed])),
  );
  const [decisions, setDecisions] = useState(
    () => new Map(opened.lines.flatMap(({ key, decision }) => (decision ? [[key, decision.text] as const] : []))),
  );
  const [saving, setSaving] = useState<Saving>('saved');
  const version = useRef(opened.version);
  const atWork = useRef<Promise<void>>(Promise.resolve());
  const newest = useRef({ title, keepCareArea, decisions });
  const originals = useMemo(() => new Map(opened.lines.map(({ key, original }) => [key, original])), [opened.lines]);

  const send = async () => {
    const state = newest.current;
    const body = {
      title: state.title,
      keepCareArea: state.keepCareArea,
      decisions: [...state.decisions].map(([key, text]) => ({ key, original: originals.get(key) ?? '', text })),
    };
    const reply = await anonymousApi.changeReview(meetingId, body, version.current);
    if (reply.ok) version.current = reply.value.version;
    else if (reply.problem.status === 412) {
      // Somebody else went on meanwhile: the next try builds on what they left, and says what was said here.
      const now = await callApi<AnonymousReview>(`/api/meetings/${encodeURIComponent(meetingId)}/anonymous-review`);
      if (now.ok) version.current = now.value.version;
    }
    if (newest.current === state) setSaving(reply.ok ? 'saved' : reply.problem);
  };
  const save = (change: Partial<typeof newest.current> = {}) => {
    newest.current = { ...newest.current, ...change };
    setSaving('saving');
    atWork.current = atWork.current.then(send);
    return atWork.current;
  };

  return {
    title,
    keepCareArea,
    saving,
    textOf: (key: string) => texts.get(key) ?? '',
    decisionOf: (key: string) => decisions.get(key),
    /** How many lines are confirmed. */
    done: decisions.size,
    type: (key: string, text: string) => {
      setTexts((before) => new Map(before).set(key, text));
      // What was confirmed was another text.
      if (decisions.has(key)) {
        const left = new Map(decisions);
        left.delete(key);
        setDecisions(left);
        void save({ decisions: left });
      }
    },
    decide: (lines: readonly ReviewLine[], take: boolean) => {
      const next = new Map(decisions);
      for (const { key } of lines) next.set(key, take ? (texts.get(key) ?? '') : null);
      setDecisions(next);
      void save({ decisions: next });
    },
    takeBack: (key: string) => {
      const next = new Map(decisions);
      next.delete(key);
      setDecisions(next);
      void save({ decisions: next });
    },
    setTitle: (value: string) => {
      setTitle(value);
      newest.current = { ...newest.current, title: value };
    },
    setKeep: (value: boolean) => {
      setKeep(value);
      return save({ keepCareArea: value });
    },
    save: () => save(),
  };
}

export type Review = ReturnType<typeof useReview>;
