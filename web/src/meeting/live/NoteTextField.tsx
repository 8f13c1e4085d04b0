import type { ElementId } from '@tsunagu/domain';
import { MergedTextField } from './MergedTextField.tsx';
import { useRoom } from './room.tsx';

/** The text of a ふせん. */
export function NoteTextField({ id, label, isReadOnly }: { id: ElementId; label: string; isReadOnly: boolean }) {
  const { board } = useRoom();
  return (
    <MergedTextField
      label={label}
      text={board.noteText(id)}
      at={{ id, field: 'text' }}
      rows={4}
      isReadOnly={isReadOnly}
    />
  );
}
