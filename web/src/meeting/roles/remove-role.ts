import type { BoardDoc } from '@tsunagu/board-doc';
import type { Role, RoleId } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';

/** Deletes a role and says how to bring it back; null when somebody else was quicker. */
export function removeRole(
  board: BoardDoc,
  id: RoleId,
): { role: Role; undo: { label: string; run: () => void } } | null {
  const role = board.roles.get(id);
  if (!role) return null;
  board.roles.remove(id);
  const run = () => {
    if (!board.roles.get(id)) board.roles.add(role);
  };
  return { role, undo: { label: meetingText.undoDelete, run } };
}
