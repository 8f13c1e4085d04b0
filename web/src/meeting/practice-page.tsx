import { useQuery } from '@tanstack/react-query';
import { NO_FACTS } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useEffect, useMemo, useState } from 'react';
import { callApi, unwrap } from '../api/http.ts';
import { usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { MeetingScreen } from './frame/MeetingScreen.tsx';
import { RoomContext, type RoomFacts, RoomFactsContext, type Room } from './live/room.tsx';
import { createStore, useStore } from './live/store.ts';
import { openPracticeRoom } from './practice/practice-room.ts';
import { PracticeBanner } from './practice/PracticeBanner.tsx';
import { PRACTICE_PEOPLE } from './practice/practice-people.ts';
import { samplesQuery } from '../api/queries.ts';

/** `/samples/:id`: a sample to try out, in this browser's memory alone. */
export default function PracticePage({ sampleId }: { sampleId: string }) {
  const title = useQuery(samplesQuery).data?.find((sample) => sample.id === sampleId)?.title ?? '';
  usePageTitle(meetingText.practiceTitle(title));
  const { data, error, refetch } = useQuery({
    queryKey: ['sample-board', sampleId],
    queryFn: async ({ signal }) =>
      unwrap(await callApi<unknown>(`/api/samples/${encodeURIComponent(sampleId)}/board.json`, { signal })),
    // Fetching it again would put a fresh board in place of what was tried out.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (data !== undefined) return <Practice sampleId={sampleId} title={title} json={data} />;
  return (
    <div className="p-4">
      {error ? (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Spinner label={meetingText.loading} />
      )}
    </div>
  );
}

function Practice({ sampleId, title, json }: { sampleId: string; title: string; json: unknown }) {
  const [opened] = useState(() => createStore<Room | 'unreadable' | null>(null));
  const room = useStore(opened);
  useEffect(() => {
    const practice = openPracticeRoom(json);
    opened.set(practice?.room ?? 'unreadable');
    return () => {
      opened.set(null);
      practice?.destroy();
    };
  }, [json, opened]);
  const facts = useMemo<RoomFacts>(
    () => ({
      title: meetingText.practiceTitle(title),
      meeting: null,
      caseAlias: '',
      facts: NO_FACTS,
      factsVersion: 0,
      consent: null,
      mayUseCase: false,
      closed: false,
      fictional: true,
      mayEdit: true,
      mayFacilitate: true,
      me: PRACTICE_PEOPLE[0]?.id ?? null,
      people: PRACTICE_PEOPLE,
      answers: [],
    }),
    [title],
  );
  if (room === null) return <Spinner label={meetingText.loading} />;
  if (room === 'unreadable') return <p className="p-4">{meetingText.practiceMissing}</p>;
  return (
    <RoomContext value={room}>
      <RoomFactsContext value={facts}>
        <MeetingScreen banner={<PracticeBanner sampleId={sampleId} />} />
      </RoomFactsContext>
    </RoomContext>
  );
}
