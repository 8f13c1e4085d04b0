import { displayName, type Role } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { useCallback } from 'react';
import { useRoom } from '../live/room.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';

/** What the role was made from, in words; nothing for a role that was made by itself. */
export function RoleOrigin({ role }: { role: Role }) {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const { source } = role;
  const derive = useCallback(() => {
    const name = (id: Parameters<typeof board.elements.get>[0]) => {
      const element = board.elements.get(id);
      return element ? displayName(element, { hideNames }) : roleText.gone;
    };
    switch (source?.kind) {
      case undefined:
        return null;
      case 'element':
        return roleText.fromMap(name(source.id));
      case 'tie': {
        const tie = board.ties.get(source.id);
        return tie ? roleText.fromTie(name(tie.from), name(tie.to)) : roleText.gone;
      }
      case 'issue':
        return roleText.fromIssue(board.issues.get(source.id)?.title ?? roleText.gone);
      case 'need':
        return roleText.fromNeed(board.needs.get(source.id)?.text ?? roleText.gone);
    }
  }, [board, source, hideNames]);
  const words = useDerived([board.elements, board.ties, board.issues, board.needs], derive);
  if (words === null) return null;
  return (
    <p className="text-small text-ink-soft">
      {roleText.source}: {words}
    </p>
  );
}
