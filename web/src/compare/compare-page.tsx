import { fromBoardJson, type Board } from '@tsunagu/domain';
import { compareText as text } from '@tsunagu/domain/catalogue/compare';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { boardQuery, caseMeetingsQuery, meetingQuery } from '../api/queries.ts';
import type { MeetingSummary } from '../api/shapes.ts';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { ComparedBoards, type Way } from './ComparedBoards.tsx';

/** `/meetings/:id/compare`: this meeting's map beside that of an earlier one of the same case. */
export default function ComparePage() {
  const { meetingId } = useParams({ from: '/pages/meetings/$meetingId/compare' });
  const meeting = useQuery(meetingQuery(meetingId));
  if (meeting.isPending) return <Spinner />;
  return (
    <Page title={text.title}>
      <LinkButton to="/meetings/$meetingId" params={{ meetingId }} icon="previous">
        {text.openBoard}
      </LinkButton>
      {meeting.isError ? (
        <ProblemNotice problem={problemOf(meeting.error)} onRetry={() => void meeting.refetch()} />
      ) : meeting.data.case === null ? (
        <p>{text.noCase}</p>
      ) : (
        <OfCase meeting={meeting.data} caseId={meeting.data.case.id} />
      )}
    </Page>
  );
}

function OfCase({ meeting, caseId }: { meeting: MeetingSummary; caseId: string }) {
  const all = useQuery(caseMeetingsQuery(caseId));
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<Way>('over');
  if (all.isPending) return <Spinner />;
  if (all.isError) return <ProblemNotice problem={problemOf(all.error)} onRetry={() => void all.refetch()} />;
  const others = all.data.filter(({ id }) => id !== meeting.id);
  // Newest first: the one right after this in the list is the meeting before it.
  const at = all.data.findIndex(({ id }) => id === meeting.id);
  const other = others.find(({ id }) => id === chosen) ?? all.data[at + 1] ?? others[0];
  if (other === undefined) return <p>{text.none}</p>;
  return (
    <>
      {/* In one row where there is room: on a projector the maps would begin at the lower edge. */}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <Select<string>
            label={text.earlier}
            value={other.id}
            options={others.map(({ id, title, startsAt }) => ({ value: id, label: labelOf(title, startsAt) }))}
            onChange={setChosen}
          />
        </div>
        <ChoiceGroup
          label={text.how}
          value={way}
          choices={(['over', 'beside'] as const).map((value) => ({ value, label: text.ways[value] }))}
          onChange={setWay}
        />
      </div>
      <Pair before={other} after={meeting} way={way} />
    </>
  );
}

function Pair({ before, after, way }: { before: MeetingSummary; after: MeetingSummary; way: Way }) {
  const [was, now] = [useQuery(boardQuery(before.id)), useQuery(boardQuery(after.id))];
  if (was.isPending || now.isPending) return <Spinner />;
  const failed = was.isError ? was : now.isError ? now : undefined;
  if (failed || !was.data || !now.data)
    return failed ? <ProblemNotice problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} /> : null;
  return (
    <ComparedBoards
      way={way}
      before={{
        meetingId: before.id,
        name: text.before(before.title, dateOf(before.startsAt)),
        board: boardOf(was.data),
      }}
      after={{ meetingId: after.id, name: text.after(after.title, dateOf(after.startsAt)), board: boardOf(now.data) }}
    />
  );
}

const DATE = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeZone: 'Asia/Tokyo' });
const dateOf = (at: string | null): string => (at === null ? '' : DATE.format(new Date(at)));
const labelOf = (title: string, at: string | null): string => (at === null ? title : `${title}（${dateOf(at)}）`);

/** What our own server writes in the open format is read by the same program. */
function boardOf(json: unknown): Board {
  const read = fromBoardJson(json);
  if (!read.ok) throw new Error('The server wrote a board that cannot be read.');
  return read.board;
}
