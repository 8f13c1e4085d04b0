import { useState } from 'react';
import type { ApiProblem, Reply } from './http.ts';

/**
 * One form's way to the server: `send` runs the call unless one is under way; `problem` is the last refusal, until
 * the next try. What was typed belongs to the form and is never touched here.
 */
export function useFormReply<T>() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const send = async (call: () => Promise<Reply<T>>): Promise<Reply<T> | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    const reply = await call();
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    return reply;
  };
  return { busy, problem, send };
}
