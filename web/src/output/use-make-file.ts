import { outputText } from '@tsunagu/domain/catalogue/output';
import { useEffect, useRef, useState } from 'react';
import { fetchFile } from '../api/http.ts';
import { saveFile } from '../meeting/export/save-file.ts';

export type MakingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' | 'done' | 'failed'; readonly text: string };

/** Lets the server make one file at a time and keeps it; `stop` ends that. */
export function useMakeFile() {
  const [state, setState] = useState<MakingState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
  };
  const make = async ({ path, name }: { path: string; name: string }): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: 'working', text: outputText.working });
    try {
      const reply = await fetchFile(path, own.signal);
      if (own.signal.aborted) return;
      if (reply.ok) saveFile(reply.value, name);
      setState(
        reply.ok
          ? { kind: 'done', text: outputText.done(name) }
          : { kind: 'failed', text: `${reply.problem.title}。${reply.problem.detail}` },
      );
    } catch (error) {
      if (!own.signal.aborted) throw error;
    }
  };
  return { state, make, stop };
}
