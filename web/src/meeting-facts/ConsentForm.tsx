import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type CaseId, formatInstant, consentLine, type Consent } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { useState } from 'react';
import { caseConsentQuery, meetingFactsApi } from '../api/meeting-facts.ts';
import type { ConsentView } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { consentProblems } from './consent-problems.ts';

/** The consent of a case with its earlier records; recording adds one and changes none. */
export function ConsentForm({ caseId }: { caseId: CaseId }) {
  const query = useQuery({ ...caseConsentQuery(caseId), refetchOnMount: 'always' });
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  return <Loaded caseId={caseId} view={query.data} />;
}

function Loaded({ caseId, view }: { caseId: CaseId; view: ConsentView }) {
  const queryClient = useQueryClient();
  const { era } = useSettings();
  const { busy, problem, send } = useFormReply<ConsentView>();
  const [draft, setDraft] = useState<Consent>(view.consent);
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const errors = consentProblems(draft);
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (Object.keys(errors).length > 0) return false;
    const reply = await send(() => meetingFactsApi.recordConsent(caseId, draft));
    if (reply?.ok !== true) return Object.keys(reply?.problem.fields ?? {}).length === 0;
    queryClient.setQueryData(caseConsentQuery(caseId).queryKey, reply.value);
    setSaved(true);
    return true;
  };
  return (
    <Form label={text.consent} onSubmit={save}>
      <ConsentFields
        consent={draft}
        onChange={(consent) => {
          setSaved(false);
          setDraft(consent);
        }}
        errors={{ ...(tried ? errors : {}), ...problem?.fields }}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" icon="check" isPending={busy}>
          {busy ? text.saving : text.consentSave}
        </Button>
        <p role="status">{isSaved ? text.consentSaved : ''}</p>
      </div>
      {view.history.length === 0 ? null : (
        <section aria-labelledby="consent-history">
          <h3 id="consent-history">{text.consentHistory}</h3>
          <ul className="list-disc pl-6">
            {view.history.map((record) => (
              <li key={record.recordedAt}>
                {consentLine(record, era)}
                <span className="block text-small text-ink-soft">
                  {text.recordedBy(record.recordedBy, formatInstant(record.recordedAt, era))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Form>
  );
}
