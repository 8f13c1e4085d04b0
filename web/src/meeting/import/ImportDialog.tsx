import { besideWhatIsThere, type FileProblem, type RandomBytes } from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';
import { importScreenText } from '@tsunagu/domain/catalogue/import-screen';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FileChooser } from '../../components/FileChooser.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { addMap } from './add-map.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { type ReadFiles, readFiles } from './read-files.ts';

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const nextFrame = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

type State =
  | { kind: 'choose' }
  | { kind: 'working'; text: string }
  | { kind: 'preview'; read: Extract<ReadFiles, { kind: 'map' }>; name: string }
  | { kind: 'refused'; problems: readonly FileProblem[] };

const ACCEPTED = '.json,.csv,.tsv,.txt,.tldr,.png,.jpg,.jpeg,.webp,application/json,text/csv,image/png,image/jpeg';

/** 読み込む: choose, see what would come, then take it or leave it. Until then nothing changes. */
export function ImportDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const addPictures = usePictures();
  const [state, setState] = useState<State>({ kind: 'choose' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const close = () => {
    running.current?.abort();
    ui.dialog.set(null);
  };
  const begin = (text: string): AbortController => {
    running.current?.abort();
    running.current = new AbortController();
    setState({ kind: 'working', text });
    return running.current;
  };

  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const own = begin(importScreenText.reading);
    await nextFrame();
    const read = await readFiles(files, { onBoard: [...board.elements.all().values()], random });
    if (own.signal.aborted) return;
    if (read.kind === 'refused') setState({ kind: 'refused', problems: read.problems });
    else if (read.kind === 'map') setState({ kind: 'preview', read, name: files[0]?.name ?? '' });
    else {
      ui.dialog.set(null);
      await addPictures(read.files);
    }
  };

  const add = async (read: Extract<ReadFiles, { kind: 'map' }>): Promise<void> => {
    const there = { elements: board.elements.all().values(), ink: board.ink.all().values() };
    // The ends of ties that come alone are on the map already: then nothing moves.
    const map = besideWhatIsThere(read.map, there);
    if (map === null) return setState({ kind: 'refused', problems: [{ line: null, message: importText.noRoom }] });
    const own = begin(importScreenText.reading);
    const all = map.elements.length + map.ties.length + map.unions.length + map.ink.length + map.issues.length;
    const whole = await addMap(board, map, {
      signal: own.signal,
      pause: nextFrame,
      onProgress: (done) => {
        if (!own.signal.aborted) setState({ kind: 'working', text: importScreenText.adding(done, all) });
      },
    });
    if (!whole) {
      notify(ui, importScreenText.stopped);
      return;
    }
    ui.dialog.set(null);
    ui.canvas.get()?.zoomToFit();
    notify(ui, importScreenText.added(all), {
      label: importScreenText.undo,
      run: () => board.undoManager().undo(),
    });
  };

  return (
    <Dialog title={importScreenText.title} isOpen onClose={close}>
      <div className="space-y-5">
        {state.kind === 'choose' ? (
          <>
            <p>{importScreenText.lead}</p>
            <p className="text-small">{importScreenText.kinds}</p>
            <p className="text-small">{importScreenText.csvHint}</p>
          </>
        ) : null}
        {state.kind === 'working' ? (
          <>
            <Spinner label={state.text} />
            <Button icon="close" onPress={close}>
              {importScreenText.stop}
            </Button>
          </>
        ) : null}
        {state.kind === 'refused' ? <Problems problems={state.problems} /> : null}
        {state.kind === 'preview' ? (
          <ImportPreview read={state.read} name={state.name} onAdd={() => void add(state.read)} />
        ) : null}
        {state.kind === 'working' ? null : (
          <FileChooser
            several
            accept={ACCEPTED}
            label={state.kind === 'choose' ? importScreenText.choose : importScreenText.chooseAnother}
            isFirst={state.kind === 'choose'}
            onChoose={(files) => void choose(files)}
          />
        )}
      </div>
    </Dialog>
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <Banner tone="danger" title={importScreenText.refusedTitle} role="alert">
      <ul className="list-disc space-y-1 pl-6">
        {problems.map(({ line, message }, at) => (
          // Problems are a finished list; two of them may say the same.
          <li key={at}>
            {line === null ? null : <b>{importScreenText.line(line)}　</b>}
            {message}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
