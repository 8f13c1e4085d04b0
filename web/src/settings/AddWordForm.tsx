import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import { useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { wordFormsApi } from '../api/word-forms.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { FileButton } from '../components/FileButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

type Wrong = { readonly place: string; readonly excerpt: string; readonly message: string };
/** What the server said of the last file; `null` = nothing yet. */
type Said =
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'wrong'; readonly problems: readonly Wrong[] }
  | { readonly kind: 'failed'; readonly problem: ApiProblem }
  | null;

/** Choosing a form, naming it and keeping it; what is wrong with it is told place by place. */
export function AddWordForm({ onAdded }: { onAdded: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    setSaid(null);
    setName(chosen.name.replace(/\.docx$/i, '').slice(0, 80));
  };
  const add = async () => {
    if (file === null || busy) return;
    setBusy(true);
    const reply = await wordFormsApi.add(file, name.trim());
    setBusy(false);
    if (!reply.ok) setSaid({ kind: 'failed', problem: reply.problem });
    else if (!reply.value.ok) setSaid({ kind: 'wrong', problems: reply.value.problems });
    else {
      setSaid({ kind: 'added', name });
      setFile(null);
      setName('');
      onAdded();
    }
  };
  return (
    <div className="space-y-4">
      <FileButton label={text.choose} accept=".docx" onChoose={choose} />
      {file === null ? null : (
        <div className="space-y-4 rounded-12 bg-ground-soft p-4">
          <p className="break-words">{file.name}</p>
          <TextField label={text.name} hint={text.nameHint} value={name} onChange={setName} maxLength={80} isRequired />
          <Button icon="check" isPending={busy} isDisabled={name.trim() === ''} onPress={() => void add()}>
            {busy ? text.adding : text.add}
          </Button>
        </div>
      )}
      {said?.kind === 'added' ? <p role="status">{text.added(said.name)}</p> : null}
      {said?.kind === 'failed' ? <ProblemNotice problem={said.problem} /> : null}
      {said?.kind === 'wrong' ? (
        <Banner tone="caution" role="alert" title={text.wrong}>
          <ul className="list-disc space-y-2 pl-6">
            {said.problems.map((problem, at) => (
              // The list is shown as it came and never changes.
              <li key={at} className="break-words">
                {problem.place === '' ? null : <strong>{problem.place}　</strong>}
                {problem.message}
                {problem.excerpt === '' ? null : <span className="block text-small">「{problem.excerpt}」</span>}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
    </div>
  );
}
