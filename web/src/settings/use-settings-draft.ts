import { useQueryClient } from '@tanstack/react-query';
import { mergeSettings, OrganisationSettings } from '@tsunagu/domain';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { ApiProblem } from '../api/http.ts';
import { keys } from '../api/queries.ts';
import type { SettingsView } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { settingsProblems } from './settings-problems.ts';

export type SettingsDraft = {
  draft: OrganisationSettings;
  change: (patch: Partial<OrganisationSettings>) => void;
  isDirty: boolean;
  /** Field path → what is wrong with it. */
  errors: Readonly<Record<string, string>>;
  /** Somebody else's change was taken in while something was unsaved here. */
  mergedTheirs: boolean;
  /** Saved, and nothing changed since. */
  isSaved: boolean;
  busy: boolean;
  problem: ApiProblem | undefined;
  /** Whether it was saved. */
  save: () => Promise<boolean>;
};

/**
 * The settings while they are being changed. When somebody else saves meanwhile, what was changed here stays and the rest follows
 * (domain SPEC E7); the server refuses a save that has not seen the newest.
 */
export function useSettingsDraft(view: SettingsView): SettingsDraft {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<SettingsView>();
  const [state, setState] = useState({ seen: view, draft: view.settings, mergedTheirs: false, isSaved: false });
  const { seen, draft } = state;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(seen.settings);
  if (view.version > seen.version) {
    setState({
      ...state,
      seen: view,
      draft: mergeSettings(seen.settings, draft, view.settings),
      mergedTheirs: isDirty,
    });
  }
  const own = settingsProblems(draft);
  const save = async (): Promise<boolean> => {
    const read = OrganisationSettings.safeParse(draft);
    if (!read.success) return false;
    const reply = await send(() => api.changeSettings(read.data, seen.version));
    if (reply === undefined) return true;
    if (reply.ok) {
      setState({ seen: reply.value, draft: reply.value.settings, mergedTheirs: false, isSaved: true });
      queryClient.setQueryData<SettingsView>(keys.settings, reply.value);
    } else if (reply.problem.status === 412) await queryClient.invalidateQueries({ queryKey: keys.settings });
    return reply.ok;
  };
  return {
    draft,
    change: (patch) => setState((now) => ({ ...now, draft: { ...now.draft, ...patch }, isSaved: false })),
    isDirty,
    errors: own,
    mergedTheirs: state.mergedTheirs,
    isSaved: state.isSaved && !isDirty,
    busy,
    problem,
    save,
  };
}
