import type { ElementId } from '@tsunagu/domain';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { namesText } from '@tsunagu/domain/catalogue/names';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { addSupporter } from '../map/board-actions.ts';

/** Nobody is there yet: 本人 comes first, everybody else is told by how they stand to somebody. */
export function FirstPerson({ onAdded }: { onAdded: (id: ElementId) => void }) {
  const { board } = useRoom();
  return (
    <div className="space-y-3">
      <p>{text.nobody}</p>
      <Button
        look="primary"
        icon="plus"
        onPress={() =>
          onAdded(addSupporter(board, { kind: 'person', label: namesText.subject, isSubject: true }, null))
        }
      >
        {text.addSubject}
      </Button>
    </div>
  );
}
