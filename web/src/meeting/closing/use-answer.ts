import { useQueryClient } from '@tanstack/react-query';
import type { MeetingId, RoleId } from '@tsunagu/domain';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiProblem, Reply } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import type { NewRoleAnswer, RoleAnswer } from '../../api/shapes.ts';

/** Sends 確認 to the server, or takes it back; the answers are fetched again afterwards. */
export function useAnswer(meetingId: MeetingId) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (call: Promise<Reply<unknown>>) => {
    setPending(true);
    const reply = await call;
    setProblem(reply.ok ? null : reply.problem);
    await queryClient.invalidateQueries({ queryKey: keys.answers(meetingId) });
    setPending(false);
  };
  return {
    pending,
    problem,
    send: (role: RoleId, answer: NewRoleAnswer) => void run(api.answer(meetingId, role, answer)),
    takeBack: (role: RoleId, kind: RoleAnswer['kind']) => void run(api.takeBackAnswer(meetingId, role, kind)),
  };
}
