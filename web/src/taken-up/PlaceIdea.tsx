import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { FUNCTION_MARKS, FUNCTION_NAMES } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { meetingsQuery } from '../api/queries.ts';
import type { IdeaView } from '../api/resource-ideas.ts';
import { placeIdea } from '../api/taken-up.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

/** An idea in a meeting: a new one that opens with it, or onto the map of one that is planned or running. */
export function PlaceIdea({ idea }: { idea: IdeaView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="screen-only flex flex-wrap gap-3">
      <LinkButton to="/meetings/new" search={{ function: 4, ideas: [idea.id] }} icon="people">
        {text.ideaMeeting}
      </LinkButton>
      <Button icon="board" onPress={() => setIsOpen(true)}>
        {text.placeIdea}
      </Button>
      {isOpen ? <ChooseMeeting idea={idea} onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}

function ChooseMeeting({ idea, onClose }: { idea: IdeaView; onClose: () => void }) {
  const client = useQueryClient();
  const query = useInfiniteQuery(meetingsQuery);
  const [placed, setPlaced] = useState<{ id: string; title: string }>();
  const { busy, problem, send } = useFormReply<void>();
  const meetings = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (meeting) => meeting.state !== 'closed' && meeting.function === 4,
  );
  const place = async (meeting: { id: string; title: string }) => {
    const reply = await send(() => placeIdea(meeting.id, idea.id));
    if (reply?.ok === true) setPlaced(meeting);
    await client.invalidateQueries({ queryKey: ['resource-ideas', idea.id] });
  };
  return (
    <Dialog title={text.placeIdea} isOpen onClose={onClose}>
      <p>{text.placeIdeaLead(`${FUNCTION_MARKS[4]} ${FUNCTION_NAMES[4]}`)}</p>
      {query.isSuccess && meetings.length === 0 ? <p role="status">{text.placeIdeaNone}</p> : null}
      <ul className="m-0 list-none space-y-2 p-0">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Button wide icon="plus" isDisabled={busy || placed !== undefined} onPress={() => void place(meeting)}>
              {meeting.title}
            </Button>
          </li>
        ))}
      </ul>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div role="status">
        {placed === undefined ? null : (
          <p className="space-y-2">
            <span className="block">{text.placedIdea(placed.title)}</span>
            <LinkButton to="/meetings/$meetingId" params={{ meetingId: placed.id }} icon="board">
              {text.open(placed.title)}
            </LinkButton>
          </p>
        )}
      </div>
    </Dialog>
  );
}
