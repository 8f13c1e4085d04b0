import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Material } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useRef, useState } from 'react';
import { askPreparationAnew, materialsQuery, preparationApi } from '../api/preparation.ts';
import type { ApiProblem, Reply } from '../api/http.ts';
import type { MeetingView } from '../api/shapes.ts';
import { Button } from '../components/Button.tsx';
import { FileButton } from '../components/FileButton.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { sizeWords } from './size-words.ts';
import { UndoNotice } from './UndoNotice.tsx';

/** 資料 of a meeting: whoever takes part reads them, who facilitates adds, and removes until the meeting begins. */
export function MaterialsSection({ meeting }: { meeting: MeetingView }) {
  const queryClient = useQueryClient();
  const files = useQuery(materialsQuery(meeting.id));
  const [problem, setProblem] = useState<ApiProblem>();
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Material>();
  const upload = useRef<AbortController | null>(null);
  const [adding, setAdding] = useState(false);
  const mayAdd = meeting.me.mayFacilitate && meeting.state !== 'closed';
  const mayRemove = mayAdd && meeting.state === 'planned';
  const take = async <T,>(reply: Reply<T>): Promise<T | undefined> => {
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return undefined;
    await askPreparationAnew(queryClient, meeting.id);
    return reply.value;
  };
  const add = async (file: File) => {
    upload.current = new AbortController();
    setAdding(true);
    setSaid('');
    try {
      const kept = await take(await preparationApi.addMaterial(meeting.id, file, upload.current.signal));
      if (kept !== undefined) setSaid(text.materialAdded(kept.name));
    } catch {
      // Cancelled: nothing was kept, and nothing has to be said.
    } finally {
      setAdding(false);
    }
  };
  const remove = async (file: Material) => {
    const reply = await preparationApi.removeMaterial(meeting.id, file.id);
    await take(reply);
    if (reply.ok) setRemoved(file);
  };
  const bringBack = async (file: Material) => {
    const reply = await preparationApi.restoreMaterial(meeting.id, file.id);
    await take(reply);
    if (reply.ok) setRemoved(undefined);
  };
  return (
    <section aria-labelledby="preparation-materials" className="space-y-3">
      <h2 id="preparation-materials">{text.materials}</h2>
      {mayAdd ? <p>{text.materialsHint}</p> : null}
      {files.isPending ? <Spinner /> : null}
      {files.isError ? (
        <ProblemNotice problem={problemOf(files.error)} onRetry={() => void files.refetch()} />
      ) : (
        <FileList files={files.data ?? []} meetingId={meeting.id} onRemove={mayRemove ? remove : null} />
      )}
      {files.data?.length === 0 ? (
        <p>
          {text.noMaterials}
          {mayAdd ? text.noMaterialsHint : ''}
        </p>
      ) : null}
      {removed === undefined ? null : (
        <UndoNotice
          words={text.materialRemoved(removed.name)}
          onUndo={() => void bringBack(removed)}
          onDismiss={() => setRemoved(undefined)}
        />
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {mayAdd ? (
        <div className="flex flex-wrap items-center gap-3">
          {adding ? (
            <Button look="quiet" icon="close" onPress={() => upload.current?.abort()}>
              {text.cancel}
            </Button>
          ) : (
            <FileButton
              label={text.addMaterial}
              accept="image/png,image/jpeg,application/pdf"
              onChoose={(file) => void add(file)}
            />
          )}
          <p role="status">{adding ? text.addingMaterial : said}</p>
        </div>
      ) : null}
      {mayAdd && !mayRemove ? <p className="text-small text-ink-soft">{text.materialFixed}</p> : null}
    </section>
  );
}

function FileList({
  files,
  meetingId,
  onRemove,
}: {
  files: readonly Material[];
  meetingId: string;
  onRemove: ((file: Material) => Promise<void>) | null;
}) {
  return (
    <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-3 p-4">
          <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
            <FileLink href={preparationApi.material(meetingId, file.id)} download look="quiet" icon="download">
              {file.name}
            </FileLink>
            <p className="text-small text-ink-soft">{text.materialBy(file.by, sizeWords(file.size))}</p>
          </div>
          {onRemove === null ? null : (
            <Button
              look="quiet"
              icon="trash"
              aria-label={text.materialRemove(file.name)}
              onPress={() => void onRemove(file)}
            >
              {text.delete}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
