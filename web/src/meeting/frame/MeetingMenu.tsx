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
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
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
  return (
    <MenuTrigger>
      <Button look="quiet" icon="menu">
        {meetingText.menu}
      </Button>
      <Popover className="min-w-64 rounded-8 border-2 border-edge bg-white py-1 shadow-2">
        <Menu aria-label={meetingText.menu} className="outline-none">
          {leads && width !== 'desktop' ? item('enter', meetingText.door, () => ui.dialog.set({ kind: 'door' })) : null}
          {mayEdit && mayFacilitate && width === 'phone'
            ? item('hide', hideNames ? meetingText.showNames : meetingText.hideNames, () =>
                board.meta.update({ hideNames: !hideNames }),
              )
            : null}
          {mayEdit && mayFacilitate
            ? item('pencil', notationChoiceText.menu, () => ui.dialog.set({ kind: 'notation' }))
            : null}
          {meetingId !== null ? item('info', factsText.menu, () => ui.dialog.set({ kind: 'facts' })) : null}
          {item('download', exportText.menu, () => ui.dialog.set({ kind: 'export' }))}
          {meetingId === null ? null : item('print', outputText.menu, () => ui.dialog.set({ kind: 'output' }))}
          {mayEdit ? item('enter', importScreenText.menu, () => ui.dialog.set({ kind: 'import' })) : null}
          {mayEdit ? item('board', starterText.title, () => ui.dialog.set({ kind: 'starter' })) : null}
          {mayEdit ? item('align', layoutText.title, () => ui.dialog.set({ kind: 'layout' })) : null}
          {meetingId !== null && mayFacilitate
            ? item('lanes', templatesText.take, () => ui.dialog.set({ kind: 'take-template' }))
            : null}
          {item('people', text.people, () => ui.dialog.set({ kind: 'people' }))}
          {meetingId === null
            ? null
            : item('screen', text.wall, () => window.open(`/meetings/${meetingId}/wall`, '_blank', 'noopener'))}
          {meetingId === null
            ? null
            : item('minutes', text.minutes, () => window.open(`/meetings/${meetingId}/minutes`, '_blank', 'noopener'))}
          {meetingId === null
            ? null
            : item('check', mayFacilitate ? preparationText.menu : preparationText.materials, () =>
                window.open(`/meetings/${meetingId}/preparation`, '_blank', 'noopener'),
              )}
          {meetingId === null
            ? null
            : item(
                'copy',
                compareText.menu,
                () => void navigate({ to: '/meetings/$meetingId/compare', params: { meetingId } }),
              )}
          {leads ? item('lock', text.close, () => ui.dialog.set({ kind: 'closing' })) : null}
          {item('role', text.roles, () => void navigate({ to: '/me/roles' }))}
          {item('leave', text.home, () => void navigate({ to: '/' }))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
