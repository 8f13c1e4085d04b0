import { roleCareText } from '@tsunagu/domain/catalogue/role-board';
import type { RoleEventView } from '../api/shapes.ts';
import { Icon } from '../components/Icon.tsx';
import { RoleHistory } from './RoleHistory.tsx';

/** The history, folded away until asked for. */
export function FoldedHistory({ history }: { history: readonly RoleEventView[] }) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary className="flex min-h-target cursor-pointer items-center gap-2 text-accent">
        <Icon name="down" />
        {roleCareText.history}
      </summary>
      <RoleHistory history={history} />
    </details>
  );
}
