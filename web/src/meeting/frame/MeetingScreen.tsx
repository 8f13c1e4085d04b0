import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import { readingText } from '@tsunagu/domain/catalogue/reading';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AgendaPanel, AgendaRail } from '../agenda/AgendaPanel.tsx';
import { RunningPrompts } from '../agenda/RunningPrompts.tsx';
import { ListPanel } from '../list/ListPanel.tsx';
import { useFacts } from '../live/room.tsx';
import { createMeetingUi, UiContext, useUi } from '../live/ui.tsx';
import { useDeletionNotice } from '../map/use-deletion-notice.ts';
import { MapPanel } from '../map/MapPanel.tsx';
import { MinutesPanel } from '../minutes/MinutesPanel.tsx';
import { WaitingNotice } from '../people/WaitingNotice.tsx';
import { ThingPanel } from '../properties/ThingPanel.tsx';
import { ReadingPanel } from '../reading/ReadingPanel.tsx';
import { RolePanel } from '../roles/RolePanel.tsx';
import { SheetsPanel } from '../sheets/SheetsPanel.tsx';
import { useShownSheets } from '../sheets/use-shown-sheets.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { MeetingTabs } from './MeetingTabs.tsx';
import { Notices } from './Notices.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { SideColumn } from './SideColumn.tsx';
import { useIsRoomy, useWidth } from './use-width.ts';

/** The meeting on one screen. `banner`: what stands above everything, e.g. that this is practice. */
export function MeetingScreen({ banner }: { banner: ReactNode }) {
  const [ui] = useState(createMeetingUi);
  const width = useWidth();
  useDeletionNotice(ui);
  return (
    <UiContext value={ui}>
      {/* Large letters or a low window: what stands above scrolls away before the panel loses its room. */}
      <div className="relative flex h-full min-h-0 flex-col overflow-x-hidden overflow-y-auto bg-white">
        {banner}
        <MeetingHeader width={width} />
        <WaitingNotice />
        <main className={`flex-1 ${width === 'phone' ? 'flex min-h-[min(26rem,88dvh)] flex-col' : 'min-h-[24rem]'}`}>
          {width === 'phone' ? <PhoneBody /> : <WideBody tablet={width === 'tablet'} />}
        </main>
        <Notices />
        <OpenDialog />
      </div>
    </UiContext>
  );
}

const { tabs } = meetingText;

/** On a phone the list comes first: a map would have to be pinched. */
function PhoneBody() {
  const [tab, setTab] = useState<'list' | 'map' | 'sheets' | 'minutes' | 'roles'>('list');
  const hasSheets = useShownSheets().length > 0;
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // With large letters the header takes half of the window: the map then takes its place.
    if (tab === 'map') end.current?.scrollIntoView({ block: 'end' });
  }, [tab]);
  return (
    <>
      <MeetingTabs
        label={meetingText.tabsLabel}
        below
        selected={tab}
        onSelect={setTab}
        tabs={[
          { key: 'list', label: tabs.list, icon: 'list', content: <PhoneList /> },
          { key: 'map', label: tabs.map, icon: 'board', content: <MapPanel narrow />, keepAlive: true, bare: true },
          ...(hasSheets
            ? [
                {
                  key: 'sheets' as const,
                  label: sheetsText.tab,
                  icon: 'table' as const,
                  content: <SheetsPanel narrow />,
                },
              ]
            : []),
          {
            key: 'minutes',
            label: tabs.minutes,
            icon: 'minutes',
            content: (
              <div className="space-y-6">
                <MinutesPanel />
                <AgendaPanel />
              </div>
            ),
          },
          { key: 'roles', label: tabs.roles, icon: 'role', content: <RolePanel narrow /> },
        ]}
      />
      <span ref={end} aria-hidden="true" />
    </>
  );
}

/** On a phone there is no column for it: what the map says stands below the lists. */
function PhoneList() {
  return (
    <div className="space-y-8">
      <ListPanel narrow withRoles={false} />
      <ReadingPanel />
    </div>
  );
}

function WideBody({ tablet }: { tablet: boolean }) {
  const { mayFacilitate } = useFacts();
  const wide = useIsRoomy() && mayFacilitate;
  const [centre, setCentre] = useState<'map' | 'list' | 'sheets'>('map');
  const [side, setSide] = useState<'minutes' | 'sheets' | 'roles' | 'thing' | 'reading'>('minutes');
  const hasSheets = useShownSheets().length > 0;
  const ui = useUi();
  const [open, setOpen] = useState({ left: wide, right: true });
  const toggle = (side: 'left' | 'right') => setOpen({ ...open, [side]: !open[side] });
  const show = (next: 'map' | 'list' | 'sheets') => {
    setCentre(next);
    // The tables need the room of the whole window, and the roles stand below them anyway.
    setOpen(next === 'map' ? { left: wide, right: true } : { left: false, right: false });
  };
  useEffect(() => {
    // Selecting something on the map shows what it is; choosing an agenda item shows its minutes.
    const stops = [
      ui.selection.subscribe(() => {
        if (ui.selection.get().length > 0) setSide('thing');
      }),
      ui.minutesItem.subscribe(() => {
        setSide('minutes');
        setOpen((now) => ({ ...now, right: true }));
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [ui]);
  return (
    <div className="flex h-full min-h-0">
      <SideColumn
        title={tabs.agenda}
        side="left"
        open={open.left}
        onToggle={() => toggle('left')}
        icon="list"
        className="w-60"
        rail={<AgendaRail />}
      >
        <div className="relative h-full overflow-auto p-3">
          <AgendaPanel />
        </div>
      </SideColumn>
      <div className="min-w-0 flex-1">
        <MeetingTabs
          label={meetingText.centreTabs}
          selected={centre}
          onSelect={show}
          tabs={[
            {
              key: 'map',
              label: tabs.map,
              icon: 'board',
              content: <MapPanel narrow={false} onPressThing={() => setSide('thing')} />,
              keepAlive: true,
              bare: true,
            },
            { key: 'list', label: tabs.list, icon: 'list', content: <ListPanel narrow={tablet} withRoles /> },
            ...(hasSheets
              ? [
                  {
                    key: 'sheets' as const,
                    label: sheetsText.title,
                    icon: 'table' as const,
                    content: <SheetsPanel narrow={tablet} />,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <SideColumn
        title={meetingText.sideTabs}
        side="right"
        open={open.right}
        onToggle={() => toggle('right')}
        icon="minutes"
        className="w-80"
      >
        <MeetingTabs
          label={meetingText.sideTabs}
          stacked
          selected={side}
          onSelect={setSide}
          tabs={[
            {
              key: 'minutes',
              label: tabs.minutes,
              icon: 'minutes',
              content: (
                <div className="space-y-4">
                  {open.left ? null : <RunningPrompts />}
                  <MinutesPanel />
                </div>
              ),
              keepAlive: true,
            },
            ...(hasSheets
              ? [
                  {
                    key: 'sheets' as const,
                    label: sheetsText.tab,
                    icon: 'table' as const,
                    content: <SheetsPanel narrow onWiden={() => show('sheets')} />,
                  },
                ]
              : []),
            { key: 'roles', label: tabs.roles, icon: 'role', content: <RolePanel narrow /> },
            { key: 'thing', label: tabs.thing, icon: 'pencil', content: <ThingPanel /> },
            { key: 'reading', label: readingText.tab, icon: 'info', content: <ReadingPanel /> },
          ]}
        />
      </SideColumn>
    </div>
  );
}
