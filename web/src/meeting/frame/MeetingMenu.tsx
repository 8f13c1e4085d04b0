import { useNavigate } from '@tanstack/react-router';
import { compareText } from '@tsunagu/domain/catalogue/compare';
import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { importScreenText } from '@tsunagu/domain/catalogue/import-screen';
import { layoutText } from '@tsunagu/domain/catalogue/layout';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { outputText } from '@tsunagu/domain/catalogue/output';
import { notationChoiceText } from '@tsunagu/domain/catalogue/notation-choice';
import { preparationText } from '@tsunagu/domain/catalogue/preparation';
import { starterText } from '@tsunagu/domain/catalogue/starter';
import { templatesText } from '@tsunagu/domain/catalogue/templates';
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Button } from '../../components/Button.tsx';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import type { Width } from './use-width.ts';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';

/** Everything that is needed less often. */
export function MeetingMenu({ width }: { width: Width }) {
  const { board, meetingId } = useRoom();
  const { mayEdit, mayFacilitate, closed } = useFacts();
  const hideNames = useHideNames(board);
  const ui = useUi();
  const navigate = useNavigate();
  const text = meetingText.menuItems;
  const item = (icon: IconName, label: string, onAction: () => void) => (
    <MenuItem
      key={label}
      textValue={label}
      onAction={onAction}
      className="flex min-h-target cursor-pointer items-center gap-3 px-4 py-2 outline-none data-focused:bg-accent-soft"
    >
      <Icon name={icon} />
      {label}
    </MenuItem>
  );
  const leads = mayFacilitate && !closed && meetingId !== null;
  const elsewhere = (path: string) => () => window.open(`/meetings/${meetingId}/${path}`, '_blank', 'noopener');
  /** What belongs together stands together; what nobody here may do leaves no heading behind. */
  const section = (title: string, items: readonly (ReactNode | false)[]) =>
    items.every((one) => one === false) ? null : (
      <MenuSection key={title} className="border-line not-first:border-t">
        <Header className="px-4 pt-2 text-small font-bold text-ink-soft">{title}</Header>
        {items}
      </MenuSection>
    );
  const has = meetingId !== null;
  return (
    <MenuTrigger>
      <Button look="quiet" icon="menu">
        {meetingText.menu}
      </Button>
      <Popover className="max-w-[calc(100vw-1rem)] min-w-64 overflow-auto rounded-8 border-2 border-edge bg-white py-1 shadow-2">
        <Menu aria-label={meetingText.menu} className="outline-none">
          {section(text.meeting, [
            leads && item('lock', text.close, () => ui.dialog.set({ kind: 'closing' })),
            leads && width !== 'desktop' && item('enter', meetingText.door, () => ui.dialog.set({ kind: 'door' })),
            item('people', text.people, () => ui.dialog.set({ kind: 'people' })),
            mayEdit &&
              mayFacilitate &&
              width === 'phone' &&
              item('hide', hideNames ? meetingText.showNames : meetingText.hideNames, () =>
                board.meta.update({ hideNames: !hideNames }),
              ),
            has && item('info', factsText.menu, () => ui.dialog.set({ kind: 'facts' })),
            has && item('screen', text.wall, elsewhere('wall')),
            has &&
              item('check', mayFacilitate ? preparationText.menu : preparationText.materials, elsewhere('preparation')),
            has && mayFacilitate && item('lanes', templatesText.take, () => ui.dialog.set({ kind: 'take-template' })),
          ])}
          {section(text.map, [
            mayEdit && item('board', starterText.title, () => ui.dialog.set({ kind: 'starter' })),
            mayEdit && item('align', layoutText.title, () => ui.dialog.set({ kind: 'layout' })),
            mayEdit &&
              mayFacilitate &&
              item('pencil', notationChoiceText.menu, () => ui.dialog.set({ kind: 'notation' })),
            mayEdit && item('enter', importScreenText.menu, () => ui.dialog.set({ kind: 'import' })),
            item('download', exportText.menu, () => ui.dialog.set({ kind: 'export' })),
            has &&
              item(
                'copy',
                compareText.menu,
                () => void navigate({ to: '/meetings/$meetingId/compare', params: { meetingId } }),
              ),
          ])}
          {section(text.papers, [
            has && item('minutes', text.minutes, elsewhere('minutes')),
            has && item('print', outputText.menu, () => ui.dialog.set({ kind: 'output' })),
          ])}
          {section(text.away, [
            item('role', text.roles, () => void navigate({ to: '/me/roles' })),
            item('leave', text.home, () => void navigate({ to: '/' })),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
