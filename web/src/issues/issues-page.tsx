import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { Link, useSearch } from '@tanstack/react-router';
import { useMe } from '../api/use-me.ts';
import { type IssuesTab, ISSUES_TABS } from '../app/addresses.ts';
import { Page } from '../components/Page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { AreaIssueList } from './AreaIssueList.tsx';
import { CountsTab } from './CountsTab.tsx';
import { LoopTab } from './LoopTab.tsx';
import { RaisedIssuesTab } from './RaisedIssuesTab.tsx';

/** `/issues`: 地域課題台帳: what was put together, what meetings raised, counts, and how the loop goes. */
export default function IssuesPage() {
  const me = useMe();
  const { tab = 'area' } = useSearch({ from: '/pages/issues' });
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return (
    <Page title={text.title}>
      <nav aria-label={text.tabsLabel} className="screen-only border-b-2 border-line">
        <ul className="m-0 flex list-none flex-wrap gap-x-2 p-0">
          {ISSUES_TABS.map((one) => (
            <li key={one}>
              <Link
                to="/issues"
                search={{ tab: one }}
                aria-current={one === tab ? 'page' : undefined}
                className={`-mb-0.5 inline-flex min-h-target items-center border-b-4 px-3 font-bold no-underline ${
                  one === tab ? 'border-accent text-ink' : 'border-transparent text-accent hover:bg-accent-soft'
                }`}
              >
                {text.tabs[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Tab tab={tab} />
    </Page>
  );
}

function Tab({ tab }: { tab: IssuesTab }) {
  switch (tab) {
    case 'area':
      return <AreaIssueList />;
    case 'raised':
      return <RaisedIssuesTab />;
    case 'counts':
      return <CountsTab />;
    case 'loop':
      return <LoopTab />;
  }
}
