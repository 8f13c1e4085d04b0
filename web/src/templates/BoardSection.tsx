import { useQuery } from '@tanstack/react-query';
import { fromBoardJson, starterFromBoard, type StarterBoard } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useState } from 'react';
import { callApi } from '../api/http.ts';
import { samplesQuery } from '../api/queries.ts';
import { Select } from '../components/Select.tsx';
import { StarterPicture } from './StarterPicture.tsx';

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
  const [failed, setFailed] = useState(false);
  const take = async (id: string) => {
    if (id === '' || onTake === undefined) return;
    const reply = await callApi<unknown>(`/api/samples/${encodeURIComponent(id)}/board.json`);
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
          <Select<string>
            label={text.fromSample}
            value=""
            options={[
              { value: '', label: text.sampleNone },
              ...samples.map(({ id, title: name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => void take(id)}
            error={failed ? text.boardNotTaken : undefined}
          />
        </>
      )}
    </section>
  );
}
