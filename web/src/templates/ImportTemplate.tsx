import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { decodeText, type FileProblem, readTemplateFile, toTemplateFile } from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useState } from 'react';
import { type MadeTemplate, templateKeys, templatesApi } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { FileChooser } from '../components/FileChooser.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

const MOST_BYTES = 1_000_000;

/** Reads a template's file in: all of it, or the lines that are wrong and nothing. */
export function ImportTemplate() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<MadeTemplate>();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const refuse = (message: string) => setProblems([{ line: null, message }]);
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined || busy) return;
    setProblems([]);
    if (file.size > MOST_BYTES) return refuse(text.tooLarge);
    const source = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (source === undefined) return refuse(importText.notText);
    const read = readTemplateFile(source.text);
    if (!read.ok) return setProblems(read.problems);
    const reply = await send(() => templatesApi.bringIn(toTemplateFile(read.template)));
    if (reply?.ok !== true) return;
    await queryClient.invalidateQueries({ queryKey: templateKeys.all });
    await navigate({ to: '/templates/$templateId', params: { templateId: reply.value.id } });
  };
  return (
    <div className="space-y-3">
      <FileChooser
        label={busy ? text.importing : text.import}
        accept=".json,application/json"
        onChoose={(files) => void choose(files)}
      />
      {problems.length === 0 ? null : (
        <Banner tone="danger" role="alert" title={text.importProblems}>
          <ul className="list-disc pl-6">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="break-words">
                {line === null ? message : `${text.line(line)}　${message}`}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}
