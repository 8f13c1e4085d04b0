import { runningItem } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { currentItem } from '../agenda/agenda-clock.ts';
import { StepTimer } from '../agenda/StepTimer.tsx';
import { useAgenda } from '../agenda/use-agenda.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { MeetingMenu } from './MeetingMenu.tsx';
import { PresenceSign } from './PresenceSign.tsx';
import { SaveSign } from './SaveSign.tsx';
import type { Width } from './use-width.ts';
import { ShowButton } from './ShowButton.tsx';

/** Where the meeting is, whether it is saved, who is here, and what concerns everybody's screen. */
export function MeetingHeader({ width }: { width: Width }) {
  const { board, meetingId } = useRoom();
  const { title, caseAlias, mayEdit, mayFacilitate, closed } = useFacts();
  const ui = useUi();
  const narrow = width === 'phone';
  const hideNames = useHideNames(board);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1">
      {/* On a phone the title has a line of its own, or nothing of it could be read. */}
      <div className={narrow ? 'contents' : 'min-w-0 flex-1 basis-36'}>
        <h1 className={`truncate text-[1.25rem] leading-[1.4] ${narrow ? 'basis-full' : ''}`} title={title}>
          {title}
          {narrow && caseAlias !== '' ? (
            <span className="ml-3 text-small font-normal">{meetingText.about(caseAlias)}</span>
          ) : null}
        </h1>
        {narrow ? (
          <Step narrow />
        ) : (
          <div className="flex min-w-0 gap-x-4">
            {caseAlias === '' ? null : (
              <p className="max-w-1/2 truncate text-small leading-[1.4]">{meetingText.about(caseAlias)}</p>
            )}
            <Step narrow={false} />
          </div>
        )}
      </div>
      <SaveSign />
      {width === 'desktop' ? <PresenceSign /> : null}
      {mayFacilitate || !hideNames ? null : (
        <p className="flex items-center gap-1 text-small font-bold">
          <Icon name="hide" />
          {meetingText.namesHidden}
        </p>
      )}
      {mayEdit && mayFacilitate && !narrow ? (
        <Button
          look={hideNames ? 'primary' : 'secondary'}
          icon="hide"
          aria-pressed={hideNames}
          onPress={() => board.meta.update({ hideNames: !hideNames })}
        >
          {hideNames ? meetingText.namesHidden : meetingText.hideNames}
        </Button>
      ) : null}
      {mayFacilitate && !closed && meetingId !== null && !narrow ? (
        <>
          <ShowButton />
          {width === 'desktop' ? (
            <Button icon="enter" onPress={() => ui.dialog.set({ kind: 'door' })}>
              {meetingText.door}
            </Button>
          ) : null}
        </>
      ) : null}
      <MeetingMenu width={width} />
    </header>
  );
}

function Step({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const items = useAgenda(board);
  const current = currentItem(items, runningItem(items));
  if (!current) return null;
  return (
    <p className="flex min-w-0 flex-1 basis-20 flex-wrap items-baseline gap-x-3 text-small leading-[1.4]">
      <span className={`min-w-0 ${narrow ? 'line-clamp-2' : 'truncate'}`}>
        {meetingText.step(items.indexOf(current) + 1, items.length, current.title)}
      </span>
      {current.state === 'running' ? <StepTimer item={current} /> : null}
    </p>
  );
}
