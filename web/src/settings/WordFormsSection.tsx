import { useQuery, useQueryClient } from '@tanstack/react-query';
import { dayOf, formatDay } from '@tsunagu/domain';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import { useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { useSettings } from '../api/use-settings.ts';
import { WORD_FORM_SAMPLE, wordFormFile, wordFormsApi, wordFormsQuery } from '../api/word-forms.ts';
import { Button } from '../components/Button.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { AddWordForm } from './AddWordForm.tsx';
import { PlaceholderList } from './PlaceholderList.tsx';

type Form = { readonly id: string; readonly name: string };

/** 自分たちの Word 様式: kept at once, apart from what the button below the settings saves. */
export function WordFormsSection() {
  const forms = useQuery(wordFormsQuery);
  const client = useQueryClient();
  const { era } = useSettings();
  const [removed, setRemoved] = useState<Form | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const again = () => client.invalidateQueries({ queryKey: wordFormsQuery.queryKey });
  const remove = async (form: Form) => {
    const reply = await wordFormsApi.remove(form.id);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setRemoved(form);
    await again();
  };
  const restore = async (form: Form) => {
    const reply = await wordFormsApi.restore(form.id);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setRemoved(null);
    await again();
  };
  return (
    <section aria-labelledby="word-forms" className="space-y-4">
      <h2 id="word-forms">{text.title}</h2>
      <p>{text.lead}</p>
      <p>
        <FileLink href={WORD_FORM_SAMPLE} icon="download" download>
          {text.sample}
        </FileLink>
      </p>
      <PlaceholderList />
      {forms.isError ? <ProblemNotice problem={problemOf(forms.error)} onRetry={() => void forms.refetch()} /> : null}
      {forms.data?.items.length === 0 ? <p>{text.none}</p> : null}
      <ul className="divide-y divide-line">
        {(forms.data?.items ?? []).map((form) => (
          <li key={form.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
            <span className="min-w-0 flex-1 basis-60">
              <strong className="block break-words">{form.name}</strong>
              <span className="block text-small">
                {text.by(form.by, formatDay(dayOf(Date.parse(form.addedAt)), era))}
              </span>
            </span>
            <FileLink
              href={wordFormFile(form.id)}
              icon="download"
              download
              aria-label={`${text.download}　${form.name}`}
            >
              {text.download}
            </FileLink>
            <Button icon="trash" aria-label={`${text.remove}　${form.name}`} onPress={() => void remove(form)}>
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
      {removed === null ? null : (
        <p role="status" className="flex flex-wrap items-center gap-3">
          {text.removed(removed.name)}
          <Button icon="undo" onPress={() => void restore(removed)}>
            {text.undo}
          </Button>
        </p>
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <AddWordForm onAdded={() => void again()} />
    </section>
  );
}
