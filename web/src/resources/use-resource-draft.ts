import { mergeResourceTexts, RESOURCE_FIELDS, ResourceText, resourceTextOf } from '@tsunagu/domain';
import { useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { resourceApi, type ListedResource } from '../api/resources.ts';
import { callApi } from '../api/http.ts';

type Seen = { readonly id: string; readonly version: number; readonly text: ResourceText };
export type ResourceDraft = {
  readonly draft: ResourceText;
  readonly change: (patch: Partial<ResourceText>) => void;
  readonly isDirty: boolean;
  readonly nameMissing: boolean;
  /** Somebody else's change was taken in beside what was typed here. */
  readonly mergedTheirs: boolean;
  readonly busy: boolean;
  readonly problem: ApiProblem | undefined;
  /** The row as saved; undefined when it was not. */
  readonly save: () => Promise<ListedResource | undefined>;
};

/** One row while it is being written. Whatever the server says, what was typed stays; what others saved meanwhile joins it. */
export function useResourceDraft(start: ResourceText, row?: Pick<ListedResource, 'id' | 'version'>): ResourceDraft {
  const [draft, setDraft] = useState(start);
  const [seen, setSeen] = useState<Seen | undefined>(row && { id: row.id, version: row.version, text: start });
  const [state, setState] = useState<{ busy: boolean; tried: boolean; merged: boolean; problem?: ApiProblem }>({
    busy: false,
    tried: false,
    merged: false,
  });
  const from = seen?.text ?? start;
  const isDirty = RESOURCE_FIELDS.some((field) => draft[field] !== from[field]);
  const save = async (): Promise<ListedResource | undefined> => {
    const read = ResourceText.safeParse(draft);
    if (state.busy || !read.success) {
      setState({ ...state, tried: true });
      return undefined;
    }
    setState({ busy: true, tried: true, merged: false });
    const reply = seen ? await resourceApi.change(seen.id, read.data, seen.version) : await resourceApi.add(read.data);
    if (reply.ok) {
      setState({ busy: false, tried: false, merged: false });
      return reply.value;
    }
    const theirs =
      seen && reply.problem.status === 412 ? await callApi<ListedResource>(`/api/resources/${seen.id}`) : undefined;
    if (seen && theirs?.ok === true) {
      const text = resourceTextOf(theirs.value);
      setDraft(mergeResourceTexts(seen.text, draft, text));
      setSeen({ id: seen.id, version: theirs.value.version, text });
      setState({ busy: false, tried: true, merged: true });
    } else setState({ busy: false, tried: true, merged: false, problem: reply.problem });
    return undefined;
  };
  return {
    draft,
    change: (patch) => setDraft((now) => ({ ...now, ...patch })),
    isDirty,
    nameMissing: state.tried && draft.name.trim() === '',
    mergedTheirs: state.merged,
    busy: state.busy,
    problem: state.problem,
    save,
  };
}
