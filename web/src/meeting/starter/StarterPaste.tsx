import type { FileProblem } from '@tsunagu/domain';
import { starterText as text } from '@tsunagu/domain/catalogue/starter';
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';

type Props = {
  value: string;
  onChange: (value: string) => void;
  onFile: (file: File) => void;
  /** What was said about the last file. */
  fileSaid: string;
  problems: readonly FileProblem[];
};

/** Lines to write or paste, a file instead, and what cannot be read of either. */
export function StarterPaste({ value, onChange, onFile, fileSaid, problems }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="space-y-4">
      <TextField label={text.paste} hint={text.pasteHint} value={value} rows={8} onChange={onChange} />
      <details>
        <summary className="min-h-target cursor-pointer py-2">{text.exampleTitle}</summary>
        <pre className="overflow-x-auto rounded-8 bg-solid-gray-50 p-3 font-[inherit]">{text.pasteExample}</pre>
      </details>
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="download" onPress={() => picker.current?.click()}>
          {text.file}
        </Button>
        <span className="min-w-0 flex-1 basis-60 text-small text-ink-soft">{text.fileHint}</span>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={text.file}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be mended and chosen again.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <p role="status">{fileSaid}</p>
      {problems.length === 0 ? null : (
        <ul role="alert" className="list-disc space-y-1 pl-6 font-bold text-danger">
          {problems.map(({ line, message }, at) => (
            <li key={at}>{text.line(line, message)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
