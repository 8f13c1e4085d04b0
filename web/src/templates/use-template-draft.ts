import { useQueryClient } from '@tanstack/react-query';
import { contentOf, Template, TemplateContent, templateProblems } from '@tsunagu/domain';
import { useMemo, useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { type MadeTemplate, templateKeys, templatesApi, type TemplateView } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { focusIn } from './focus-in.ts';
import { contentOfDraft, draftOf, type TemplateDraft } from './draft.ts';

/** How what was taken away comes back: what is written over the draft of that moment, so that nothing typed since is lost. */
export type TakenAway = {
  readonly words: string;
  readonly back: (now: TemplateDraft) => Partial<TemplateDraft>;
  /** Id of the place where it comes back; its first field gets the focus. */
  readonly at: string;
};

export type DraftState = {
  draft: TemplateDraft;
  change: (patch: Partial<TemplateDraft>) => void;
  /** A change that takes something away; `undo` brings it back, the last one first. */
  takeAway: (patch: Partial<TemplateDraft>, taken: TakenAway) => void;
  undo: { readonly words: string; readonly run: () => void } | null;
  isDirty: boolean;
  /** Field path → what is wrong with it. */
  errors: Readonly<Record<string, string>>;
  isSaved: boolean;
  busy: boolean;
  problem: ApiProblem | undefined;
  /** Somebody else has saved since: what was typed is still here. */
  isStale: boolean;
  /** Whether it was saved. */
  save: () => Promise<boolean>;
  /** Somebody else's newest content instead of what was typed (`theirs`), or what was typed on top of it (`mine`). */
  settle: (which: 'theirs' | 'mine') => Promise<void>;
};

/** A template while it is being changed. The server refuses a save that has not seen the newest version; nothing typed is lost. */
export function useTemplateDraft(view: TemplateView): DraftState {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<MadeTemplate>();
  const reading = useFormReply<TemplateView>();
  const { id } = view.about;
  const first = useMemo(() => contentOf(Template.parse(view.template)), [view.template]);
  const [seen, setSeen] = useState(view.about.version);
  const [kept, setKept] = useState(() => JSON.stringify(first));
  const [draft, setDraft] = useState(() => draftOf(first));
  const [taken, setTaken] = useState<readonly TakenAway[]>([]);
  const [isSaved, setSaved] = useState(false);
  const [isStale, setStale] = useState(false);
  const content = useMemo(() => contentOfDraft(draft), [draft]);
  const errors = useMemo(() => templateProblems(content), [content]);
  const read = TemplateContent.safeParse(content);
  const isDirty = !read.success || JSON.stringify(read.data) !== kept;

  const change = (patch: Partial<TemplateDraft>) => {
    setDraft((now) => ({ ...now, ...patch }));
    setSaved(false);
  };
  const write = async (version: number): Promise<boolean> => {
    if (!read.success) return false;
    const reply = await send(() => templatesApi.change(id, read.data, version));
    if (reply === undefined) return true;
    if (!reply.ok) {
      setStale(reply.problem.status === 412);
      return Object.keys(reply.problem.fields).length === 0;
    }
    setSeen(reply.value.version);
    setKept(JSON.stringify(read.data));
    setSaved(true);
    setStale(false);
    await queryClient.invalidateQueries({ queryKey: templateKeys.all });
    return true;
  };
  const settle = async (which: 'theirs' | 'mine') => {
    const newest = await reading.send(() => templatesApi.read(id));
    // What went wrong is said where the choice was made, which stays open.
    if (newest?.ok !== true) return;
    const { version } = newest.value.about;
    if (which === 'mine') {
      await write(version);
      return;
    }
    const theirs = contentOf(Template.parse(newest.value.template));
    setSeen(version);
    setKept(JSON.stringify(theirs));
    setTaken([]);
    setDraft(draftOf(theirs));
    setStale(false);
  };
  const last = taken.at(-1);
  return {
    draft,
    change,
    takeAway: (patch, what) => {
      setTaken((all) => [...all, what]);
      change(patch);
    },
    undo:
      last === undefined
        ? null
        : {
            words: last.words,
            run: () => {
              change(last.back(draft));
              setTaken((all) => all.slice(0, -1));
              focusIn(last.at);
            },
          },
    isDirty,
    errors,
    isSaved: isSaved && !isDirty,
    busy: busy || reading.busy,
    problem: reading.problem ?? problem,
    isStale,
    save: () => write(seen),
    settle,
  };
}
