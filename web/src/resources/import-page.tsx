import { useQueryClient } from '@tanstack/react-query';
import { resourceTableText } from '@tsunagu/domain/catalogue/resource-table';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useRef, useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { forgetResources, type ImportPreview, resourceApi } from '../api/resources.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { FileButton } from '../components/FileButton.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { ImportLines } from './ImportLines.tsx';

type State =
  | { kind: 'choose' }
  | { kind: 'reading'; stop: AbortController }
  | { kind: 'read'; preview: ImportPreview }
  | { kind: 'done'; added: number; changed: number }
  | { kind: 'failed'; problem: ApiProblem };

const HEADINGS = Object.values(resourceTableText.headings)
  .map(([first]) => first)
  .join(text.comma);

/** `/resources/import`: a CSV or Excel file, seen line by line before anything is written. */
export default function ImportResourcesPage() {
  const me = useMe();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ kind: 'choose' });
  const current = useRef<AbortController>(undefined);
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.importTitle} />;
  const read = async (file: File) => {
    const stop = new AbortController();
    current.current?.abort();
    current.current = stop;
    setState({ kind: 'reading', stop });
    try {
      // The type says little of what Windows calls CSV; the server tells by the bytes.
      const reply = await resourceApi.preview(new Blob([file], { type: 'text/csv' }), stop.signal);
      setState(reply.ok ? { kind: 'read', preview: reply.value } : { kind: 'failed', problem: reply.problem });
    } catch {
      if (current.current === stop) setState({ kind: 'choose' });
    }
  };
  const { kind } = state;
  return (
    <Page title={text.importTitle}>
      <LinkButton to="/resources" look="quiet" icon="previous">
        {text.toList}
      </LinkButton>
      <p>{text.importLead}</p>
      <p className="text-small">{text.importHeadings(HEADINGS)}</p>
      {kind === 'reading' ? (
        <div className="space-y-3">
          <Spinner label={text.reading} />
          <Button icon="close" onPress={() => state.stop.abort()}>
            {text.stop}
          </Button>
        </div>
      ) : (
        <FileButton
          label={kind === 'choose' ? text.choose : text.chooseOther}
          look={kind === 'choose' ? 'primary' : 'secondary'}
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          onChoose={(file) => void read(file)}
        />
      )}
      {kind === 'failed' ? <ProblemNotice problem={state.problem} /> : null}
      {kind === 'read' && !state.preview.ok ? (
        <Banner tone="danger" role="alert" title={text.problems}>
          <ul className="list-disc pl-6">
            {state.preview.problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>{line === null ? message : text.problemLine(line, message)}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {kind === 'read' && state.preview.ok ? (
        <ImportLines
          preview={state.preview}
          onDone={({ added, changed }) => {
            setState({ kind: 'done', added, changed });
            void forgetResources(client);
          }}
          onCancel={() => setState({ kind: 'choose' })}
        />
      ) : null}
      {kind === 'done' ? (
        <Banner tone="good" role="status" title={text.imported(state.added, state.changed)}>
          <LinkButton to="/resources" icon="list">
            {text.toList}
          </LinkButton>
        </Banner>
      ) : null}
    </Page>
  );
}
