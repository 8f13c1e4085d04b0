import type { Role } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { Icon } from '../../components/Icon.tsx';
import { useFacts } from '../live/room.tsx';
import { roleGaps } from './role-gaps.ts';

/** What this role still misses, in words, or that nothing is missing. */
export function GapList({ role }: { role: Role }) {
  const { people } = useFacts();
  const gaps = roleGaps(role, people);
  return (
    <div role="status">
      {gaps.length === 0 ? (
        <p className="flex items-center gap-2 font-bold text-good">
          <Icon name="done" />
          {roleText.complete}
        </p>
      ) : (
        <ul className="space-y-1 font-bold text-caution" aria-label={roleText.gaps}>
          {gaps.map((gap) => (
            <li key={gap} className="flex items-start gap-2">
              <Icon name="warning" className="mt-[0.2em]" />
              {gap}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
