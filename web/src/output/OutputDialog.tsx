import type { MinutesDocument } from '@tsunagu/domain';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minutesQuery } from '../api/queries.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { DialogFooter } from '../components/DialogFooter.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { OutputOptions } from './OutputOptions.tsx';
import { fileFor, firstWish, OUTPUT_FORMATS, type OutputWish } from './output-wish.ts';
import { useMakeFile } from './use-make-file.ts';

type Props = { meetingId: string; /** An earlier one; absent: the newest. */ revision?: number | undefined };

/** 印刷とファイル: one window for everything that a meeting puts on paper and into files. */
export function OutputDialog({ onClose, ...about }: Props & { onClose: () => void }) {
  const minutes = useQuery(minutesQuery(about.meetingId, about.revision));
  return (
    <Dialog title={text.title} isOpen onClose={onClose} wide>
      {minutes.isPending ? (
        <Spinner />
      ) : minutes.isError ? (
        <ProblemNotice problem={problemOf(minutes.error)} onRetry={() => void minutes.refetch()} />
      ) : (
        // The server builds it by the domain's own schema, from which this type is inferred.
        <Choices {...about} document={minutes.data.document as MinutesDocument} />
      )}
    </Dialog>
  );
}

function Choices({ meetingId, revision, document }: Props & { document: MinutesDocument }) {
  const [calendar] = useCalendarStyle();
  const [wish, setWish] = useState<OutputWish>(() => firstWish(calendar));
  const { state, make, stop } = useMakeFile();
  const working = state.kind === 'working';
  const file = fileFor(meetingId, revision, wish, document);
  const change = (part: Partial<OutputWish>) => {
    // What was said of the last file says nothing of the next one.
    if (!working) stop();
    setWish({ ...wish, ...part });
  };
  return (
    <div className="space-y-5">
      <ChoiceGroup
        label={text.format}
        value={wish.format}
        choices={OUTPUT_FORMATS.map((format) => ({ value: format, label: text.formats[format] }))}
        onChange={(format) => change({ format })}
        isReadOnly={working}
      />
      <p>{text.hints[wish.format]}</p>
      <OutputOptions document={document} wish={wish} onChange={change} isReadOnly={working} />
      <DialogFooter>
        <div className="space-y-2">
          <div className="flex flex-wrap items-center gap-3">
            {wish.format === 'print' && file !== undefined ? (
              <FileLink href={file.path} target="_blank" rel="noopener" look="primary" icon="print">
                {text.openToPrint}
              </FileLink>
            ) : (
              <Button
                look="primary"
                icon={wish.format === 'print' ? 'print' : 'download'}
                isPending={working}
                isDisabled={file === undefined}
                onPress={() => (file === undefined ? undefined : void make(file))}
              >
                {wish.format === 'print' ? text.openToPrint : text.make}
              </Button>
            )}
            {working ? (
              <Button icon="close" onPress={stop}>
                {text.stop}
              </Button>
            ) : null}
          </div>
          {state.kind === 'idle' ? null : (
            <StatusLine
              icon={working ? 'wait' : state.kind === 'done' ? 'done' : 'warning'}
              tone={state.kind === 'failed' ? 'danger' : state.kind === 'done' ? 'good' : 'plain'}
            >
              {state.text}
            </StatusLine>
          )}
        </div>
      </DialogFooter>
    </div>
  );
}
