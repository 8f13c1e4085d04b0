import { useQuery } from '@tanstack/react-query';
import { fromBoardJson, starterFromBoard, type StarterBoard } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useState } from 'react';
import { callApi } from '../api/http.ts';
import { samplesQuery } from '../api/queries.ts';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { StarterPicture } from './StarterPicture.tsx';

/** Id of the place where another map is chosen. */
export const SAMPLE_CHOICE = 'choose-sample';

/** はじめの地図: its picture, and another one out of a sample. */
export function BoardSection({
  board,
  title,
  onTake,
}: {
  board: StarterBoard;
  title: string;
  /** Undefined: it is only looked at. */
  onTake?: ((board: StarterBoard) => void) | undefined;
}) {
  const samples = useQuery(samplesQuery).data ?? [];
  const [chosen, setChosen] = useState('');
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    if (onTake === undefined) return;
    setBusy(true);
    const reply = await callApi<unknown>(`/api/samples/${encodeURIComponent(chosen)}/board.json`);
    setBusy(false);
    const read = reply.ok ? fromBoardJson(reply.value) : undefined;
    const starter = read?.ok === true ? starterFromBoard(read.board, { attendance: [], blank: false }) : undefined;
    setFailed(starter?.ok !== true);
    if (starter?.ok === true) onTake(starter.board);
  };
  return (
    <section aria-labelledby="board" className="space-y-4">
      <h2 id="board">{text.board}</h2>
      <StarterPicture board={board} label={text.pictureOf(title)} />
      {onTake === undefined ? null : (
        <>
          <p>{text.boardLead}</p>
          {/* Choosing alone changes nothing: with the arrow keys, somebody passes by all that stand before the wanted one. */}
          <div id={SAMPLE_CHOICE} className="space-y-3">
            <Select<string>
              label={text.fromSample}
              value={chosen}
              options={[
                { value: '', label: text.sampleNone },
                ...samples.map(({ id, title: name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => {
                setChosen(id);
                setFailed(false);
              }}
              error={failed ? text.boardNotTaken : undefined}
            />
            <Button isDisabled={chosen === ''} isPending={busy} onPress={() => void take()}>
              {text.takeSample}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
