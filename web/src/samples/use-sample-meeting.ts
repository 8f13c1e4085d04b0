import type { MeetingFunction } from '@tsunagu/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { ApiProblem } from '../api/http.ts';

/** Opens a meeting on a sample without any form and goes there; for those with an account. */
export function useSampleMeeting(sample: string) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  /** `useFor`: one of the sample's functions; left out: its usual one. */
  const open = async (useFor?: MeetingFunction) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await api.newMeeting({ sample, ...(useFor === undefined ? {} : { useFor }) });
    setBusy(false);
    if (reply.ok) await navigate({ to: '/meetings/$meetingId', params: { meetingId: reply.value.id } });
    else setProblem(reply.problem);
  };
  return { open: (useFor?: MeetingFunction) => void open(useFor), busy, problem };
}
