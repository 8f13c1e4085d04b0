import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Icon, type IconName } from '../../components/Icon.tsx';

export type MeetingTab<K extends string> = {
  key: K;
  label: string;
  icon: IconName;
  content: ReactNode;
  /** Stays alive once it was shown: a drawing board is costly to build again and would forget its view. */
  keepAlive?: boolean;
  /** Fills the panel without padding and scrolls by itself. */
  bare?: boolean;
};

type Props<K extends string> = {
  label: string;
  tabs: readonly MeetingTab<K>[];
  selected: K;
  onSelect: (key: K) => void;
  /** Tabs at the lower edge, in thumb's reach. */
  below?: boolean;
  /** Icon above the word: more tabs fit into a narrow column. */
  stacked?: boolean;
};

/** One of several panels of the meeting. With large letters the tabs take a second row: all of them stay in sight. */
export function MeetingTabs<K extends string>({
  label,
  tabs,
  selected,
  onSelect,
  below = false,
  stacked = below,
}: Props<K>) {
  const [seen, setSeen] = useState<ReadonlySet<K>>(new Set([selected]));
  if (!seen.has(selected)) setSeen(new Set([...seen, selected]));
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.key === key);
        if (tab) onSelect(tab.key);
      }}
      className={`flex min-h-0 ${below ? 'flex-1 flex-col-reverse' : 'h-full flex-col'}`}
    >
      <TabList
        aria-label={label}
        className={`flex shrink-0 flex-wrap ${below ? 'sticky bottom-0 z-10 border-t-2' : 'border-b-2'} border-line bg-white`}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.key}
            id={tab.key}
            className={`flex min-h-target min-w-min grow basis-[48px] cursor-pointer items-center justify-center gap-x-1 px-[min(0.25rem,1vw)] py-1 font-bold whitespace-nowrap text-ink-soft outline-none data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-black data-selected:bg-accent-soft data-selected:text-accent data-selected:shadow-[inset_0_-4px] ${stacked ? 'flex-col text-small leading-[1.3]' : ''}`}
          >
            <Icon name={tab.icon} />
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel
          key={tab.key}
          id={tab.key}
          shouldForceMount={tab.keepAlive === true && seen.has(tab.key)}
          // What is only spoken is placed absolutely: it has to stay in here, or the window grows by all that is scrolled away.
          className={`relative min-h-0 flex-1 outline-none data-inert:hidden data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-black ${tab.bare === true ? '' : 'overflow-auto p-4'}`}
        >
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
