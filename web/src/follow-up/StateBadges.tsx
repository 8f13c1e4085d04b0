import type { RoleState } from '@tsunagu/domain';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import type { ListedRole } from '../api/follow-up.ts';
import { Badge } from '../components/Card.tsx';
import { Icon, type IconName } from '../components/Icon.tsx';

const LOOKS: Readonly<Record<RoleState, { tone: 'plain' | 'accent' | 'good' | 'caution'; icon: IconName }>> = {
  consult: { tone: 'caution', icon: 'talk' },
  overdue: { tone: 'caution', icon: 'warning' },
  monitoring: { tone: 'caution', icon: 'search' },
  unconfirmed: { tone: 'plain', icon: 'wait' },
  working: { tone: 'accent', icon: 'next' },
  done: { tone: 'good', icon: 'done' },
};

/** Every state that fits, told by icon and words; the most pressing first. */
export function StateBadges({ role }: { role: Pick<ListedRole, 'states' | 'settledAs'> }) {
  return (
    <span className="flex flex-wrap gap-1">
      {role.states.map((state) => (
        <Badge key={state} tone={LOOKS[state].tone}>
          <Icon name={LOOKS[state].icon} />
          {roleBoardText.states[state]}
        </Badge>
      ))}
      {role.settledAs === null ? null : <Badge>{roleBoardText.settled[role.settledAs]}</Badge>}
    </span>
  );
}
