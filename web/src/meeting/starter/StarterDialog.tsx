import {
  readStarterText,
  starterMap,
  subjectOf,
  type FileProblem,
  type SameChoice,
  type StarterRow,
} from '@tsunagu/domain';
import { layoutText } from '@tsunagu/domain/catalogue/layout';
import { starterText as text } from '@tsunagu/domain/catalogue/starter';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFooter } from '../../components/DialogFooter.tsx';
import { Form } from '../../components/Form.tsx';
import { startLayout, type LayoutJob } from '../layout/layout-job.ts';
import { layoutRequest } from '../layout/layout-request.ts';
import { LayoutProgress } from '../layout/LayoutProgress.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useCollection } from '../live/use-board.ts';
import { addStarter } from './add-starter.ts';
import { readStarterFile } from './read-starter-file.ts';
import { firstDrafts, rowsOf, type Draft } from './starter-drafts.ts';
import { countOf, entriesOf, hasCareAreas, takenOf, type StarterBoard } from './starter-entries.ts';
import { StarterPaste } from './StarterPaste.tsx';
import { StarterPreview } from './StarterPreview.tsx';
import { StarterRows } from './StarterRows.tsx';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** かんたん地図づくり: a list of family and supporters becomes a map in one step, laid out by itself. */
export function StarterDialog() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const { careAreas } = useSettings();
  const onBoard = useStarterBoard();
  const rings = hasCareAreas(onBoard.elements);
  const [way, setWay] = useState<'rows' | 'text'>('rows');
  const [drafts, setDrafts] = useState<readonly Draft[]>(firstDrafts);
  const [written, setWritten] = useState('');
  const [file, setFile] = useState<{ rows: readonly StarterRow[]; problems: readonly FileProblem[]; said: string }>({
    rows: [],
    problems: [],
    said: '',
  });
  const [chosen, setChosen] = useState<ReadonlyMap<string, SameChoice>>(new Map());
  const [withCareAreas, setWithCareAreas] = useState(true);
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const job = useRef<LayoutJob | null>(null);
  useEffect(() => () => job.current?.stop(), []);

  const pasted = useMemo(() => readStarterText(written), [written]);
  const entries = useMemo(() => {
    const rows = [...rowsOf(drafts), ...pasted.rows.map(({ row }) => row), ...file.rows];
    return entriesOf(rows, onBoard, chosen, rings && withCareAreas);
  }, [drafts, pasted, file, onBoard, chosen, rings, withCareAreas]);
  const count = countOf(entries);
  const close = () => ui.dialog.set(null);

  const takeFile = async (chosenFile: File) => {
    const { rows, problems } = await readStarterFile(chosenFile);
    const words = problems.length > 0 ? text.fileRefused : text.fileRead(chosenFile.name, rows.length);
    setFile({ rows: rows.map(({ row }) => row), problems, said: words });
  };
  const add = async () => {
    const fresh = starterMap(takenOf(entries), onBoard, random);
    const wish = { style: rings ? 'care-area' : 'kind', moveHandPlaced: false, fresh } as const;
    setShare(0);
    job.current = startLayout(layoutRequest(board, { ...wish, ladder: careAreas.map(({ level }) => level) }), setShare);
    const outcome = await job.current.outcome;
    job.current = null;
    setShare(null);
    if (outcome.kind !== 'done') return setSaid(outcome.kind === 'stopped' ? text.stopped : layoutText.failed);
    const undo = addStarter(board, fresh, outcome.layout);
    close();
    ui.canvas.get()?.zoomToFit();
    notify(ui, text.done(count), { label: text.undo, run: undo });
  };
  if (share !== null)
    return (
      <Dialog title={text.title} isOpen onClose={() => job.current?.stop()}>
        <LayoutProgress share={share} words={text.adding} onStop={() => job.current?.stop()} />
      </Dialog>
    );
  return (
    <Dialog title={text.title} isOpen onClose={close} wide>
      <Form
        label={text.title}
        onSubmit={() => {
          if (!mayEdit) setSaid(text.changed);
          else if (count === 0) setSaid(text.nothing);
          else void add();
          return true;
        }}
      >
        <div className="space-y-1">
          <p>{text.about}</p>
          <p className="text-small text-ink-soft">{text.names}</p>
          {subjectOf(onBoard.elements) ? null : <p className="text-small">{text.noSubject}</p>}
        </div>
        <ChoiceGroup
          label={text.ways}
          value={way}
          choices={[
            { value: 'rows', label: text.byRows },
            { value: 'text', label: text.byText },
          ]}
          onChange={setWay}
        />
        <div className="grid gap-6 md:grid-cols-[3fr_2fr]">
          {way === 'rows' ? (
            <StarterRows drafts={drafts} onChange={setDrafts} />
          ) : (
            <StarterPaste
              value={written}
              onChange={setWritten}
              onFile={(one) => void takeFile(one)}
              fileSaid={file.said}
              problems={[...pasted.problems, ...file.problems]}
            />
          )}
          <div className="space-y-4">
            {rings ? (
              <div className="space-y-1">
                <CheckField label={text.careAreas} checked={withCareAreas} onChange={setWithCareAreas} />
                <p className="text-small text-ink-soft">{text.careAreasHint}</p>
              </div>
            ) : null}
            <StarterPreview entries={entries} onChoose={(key, same) => setChosen(new Map([...chosen, [key, same]]))} />
          </div>
        </div>
        {said === '' ? null : <p role="alert">{said}</p>}
        <DialogFooter>
          <Button type="submit" look="primary" icon="plus">
            {text.add(count)}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** What stands on the map, for finding names that are there already. */
function useStarterBoard(): StarterBoard {
  const { board } = useRoom();
  const elements = useCollection(board.elements);
  const ties = useCollection(board.ties);
  return useMemo(() => ({ elements: [...elements.values()], ties: [...ties.values()] }), [elements, ties]);
}
