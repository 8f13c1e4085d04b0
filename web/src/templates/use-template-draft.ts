import { useQueryClient } from '@tanstack/react-query';
import { contentOf, Template, TemplateContent, templateProblems } from '@tsunagu/domain';
import { useMemo, useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { type MadeTemplate, templateKeys, templatesApi, type TemplateView } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { contentOfDraft, draftOf, type TemplateDraft } from './draft.ts';

/** What was taken away last, so that it can be had back. */
type Undo = { readonly words: string; readonly draft: TemplateDraft };

export type DraftState = {
  draft: TemplateDraft;
  change: (patch: Partial<TemplateDraft>) => void;
  /** A change that takes something away: `words` say what, and `undo` brings it back. */
  takeAway: (patch: Partial<TemplateDraft>, words: string) => void;
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
  const { id } = view.about;
  const first = useMemo(() => contentOf(Template.parse(view.template)), [view.template]);
  const [seen, setSeen] = useState(view.about.version);
  const [kept, setKept] = useState(() => JSON.stringify(first));
  const [draft, setDraft] = useState(() => draftOf(first));
  const [undo, setUndo] = useState<Undo | null>(null);
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
    const newest = await templatesApi.read(id);
    if (!newest.ok) return;
    const { version } = newest.value.about;
    if (which === 'mine') {
      await write(version);
      return;
    }
    const theirs = contentOf(Template.parse(newest.value.template));
    setSeen(version);
    setKept(JSON.stringify(theirs));
    setUndo(null);
    setDraft(draftOf(theirs));
    setStale(false);
  };
  return {
    draft,
    change,
    takeAway: (patch, words) => {
      setUndo({ words, draft });
      change(patch);
    },
    undo: undo && {
      words: undo.words,
      run: () => {
        setDraft(undo.draft);
        setUndo(null);
      },
    },
    isDirty,
    errors,
    isSaved: isSaved && !isDirty,
    busy,
    problem,
    isStale,
    save: () => write(seen),
    settle,
  };
}
