import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client.ts';
import { forgetEverything } from '../api/forget.ts';
import type { ApiProblem } from '../api/http.ts';
import { dropFragment, useFragment } from '../session/fragment.ts';

export type RolePassUse = { state: 'none' | 'opening' } | { state: 'refused'; problem: ApiProblem };

/** Trades the token of a personal link for a session, once, and takes it out of the address line. */
export function useRolePass(): RolePassUse {
  const token = useFragment();
  const [use, setUse] = useState<RolePassUse>({ state: token === '' ? 'none' : 'opening' });
  const queryClient = useQueryClient();
  useEffect(() => {
    if (token === '') return;
    let left = false;
    void (async () => {
      const reply = await api.enterByPass(token);
      if (left) return;
      if (!reply.ok) {
        setUse({ state: 'refused', problem: reply.problem });
        return;
      }
      dropFragment();
      await forgetEverything(queryClient);
      setUse({ state: 'none' });
    })();
    return () => {
      left = true;
    };
  }, [token, queryClient]);
  return use;
}
