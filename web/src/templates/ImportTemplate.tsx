import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { decodeText, type FileProblem, readTemplateFile, toTemplateFile } from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { type ReactNode, useState } from 'react';
import { type MadeTemplate, templateKeys, templatesApi } from '../api/templates.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { FileChooser } from '../components/FileChooser.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

const MOST_BYTES = 1_000_000;

/** Reads a template's file in: all of it, or the lines that are wrong and nothing. The button stands beside `children`. */
export function ImportTemplate({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<MadeTemplate>();
  const [refused, setRefused] = useState<{ name: string; problems: readonly FileProblem[] } | null>(null);
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined || busy) return;
    setRefused(null);
    const refuse = (...problems: readonly FileProblem[]) => setRefused({ name: file.name, problems });
    const refuseWhole = (message: string) => refuse({ line: null, message });
    if (file.size > MOST_BYTES) return refuseWhole(text.tooLarge);
    const source = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (source === undefined) return refuseWhole(importText.notText);
    const read = readTemplateFile(source.text);
    if (!read.ok) return refuse(...read.problems);
    const reply = await send(() => templatesApi.bringIn(toTemplateFile(read.template)));
    if (reply?.ok !== true) return;
    await queryClient.invalidateQueries({ queryKey: templateKeys.all });
    await navigate({ to: '/templates/$templateId', params: { templateId: reply.value.id } });
  };
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      {children}
      <FileChooser
        label={busy ? text.importing : text.import}
        accept=".json,application/json"
        onChoose={(files) => void choose(files)}
      />
      {refused === null ? null : (
        <div className="w-full">
          <Banner tone="danger" role="alert" title={text.importProblems(refused.name)}>
            <ul className="list-disc pl-6">
              {refused.problems.map(({ line, message }) => (
                <li key={`${line} ${message}`}>{line === null ? message : `${text.line(line)}　${message}`}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      {problem === undefined ? null : (
        <div className="w-full">
          <ProblemNotice problem={problem} />
        </div>
      )}
    </div>
  );
}
