import { useQueryClient } from '@tanstack/react-query';
import { dayOf, type IdeaOrigin, LIMITS } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { forgetIdeas, ideaApi, type IdeaView } from '../../api/resource-ideas.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { useMe } from '../../api/use-me.ts';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useState } from 'react';

/** In a meeting that develops resources (④): an issue or a decision becomes an idea that leads back here. */
export function IdeaFromRecord({ kind, id, words }: { kind: IdeaOrigin['kind']; id: string; words: string }) {
  const { meetingId } = useRoom();
  const { meeting } = useFacts();
  const isAccount = useMe()?.account != null;
  const client = useQueryClient();
  const { busy, problem, send } = useFormReply<IdeaView>();
  const [made, setMade] = useState<IdeaView>();
  const title = words.trim().slice(0, LIMITS.label);
  if (meeting?.function !== 4 || meetingId === null || !isAccount || title === '') return null;
  const make = async () => {
    const origin: IdeaOrigin = { meetingId, kind, recordId: id };
    const reply = await send(() => ideaApi.add({ title, on: dayOf(Date.now()), note: '', origin }));
    if (!reply?.ok) return;
    setMade(reply.value);
    await forgetIdeas(client);
  };
  return (
    <div className="space-y-2">
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {made === undefined ? (
        <Button icon="talk" isPending={busy} onPress={() => void make()}>
          {text.fromRecord}
        </Button>
      ) : (
        <p role="status" className="flex flex-wrap items-center gap-3">
          {text.fromRecordDone(made.title)}
          <LinkButton to="/resources/ideas/$ideaId" params={{ ideaId: made.id }} target="_blank">
            {text.seeIdea}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
