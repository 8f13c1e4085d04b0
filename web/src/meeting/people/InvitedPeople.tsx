import { useQuery } from '@tanstack/react-query';
import { presenceOf } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { preparationQuery } from '../../api/preparation.ts';
import { Badge } from '../../components/Card.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useHideNames } from '../live/use-board.ts';
import { personLine } from './names.ts';

/** Who was invited and is not here: 欠席 where they had said so. For the facilitator; nothing while everybody is here. */
export function InvitedPeople({ meetingId }: { meetingId: string }) {
  const { board } = useRoom();
  const { people } = useFacts();
  const hideNames = useHideNames(board);
  const invitees = useQuery(preparationQuery(meetingId)).data?.invitees ?? [];
  const missing = invitees.flatMap((person) => {
    const presence = presenceOf(person, people);
    return presence === 'came' ? [] : [{ person, presence }];
  });
  if (missing.length === 0) return null;
  return (
    <section className="space-y-2 border-t border-line pt-4">
      <h3>{text.notHere}</h3>
      <ul className="divide-y divide-line">
        {missing.map(({ person, presence }) => (
          <li key={person.id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1">{personLine(person, hideNames)}</span>
            <Badge>{text.presences[presence]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
