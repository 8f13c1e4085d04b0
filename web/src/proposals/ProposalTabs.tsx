import { Link } from '@tanstack/react-router';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';

const TABS = [
  { to: '/proposals', words: text.tabs.proposals },
  { to: '/proposals/plans', words: text.tabs.plans },
] as const;

/** Proposals, and the plans that took them up. */
export function ProposalTabs({ here }: { here: (typeof TABS)[number]['to'] }) {
  return (
    <nav aria-label={text.tabsLabel} className="screen-only border-b-2 border-line">
      <ul className="m-0 flex list-none flex-wrap gap-x-2 p-0">
        {TABS.map(({ to, words }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={to === here ? 'page' : undefined}
              className={`-mb-0.5 inline-flex min-h-target items-center border-b-4 px-3 font-bold no-underline ${
                to === here ? 'border-accent text-ink' : 'border-transparent text-accent hover:bg-accent-soft'
              }`}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
