import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { syncText } from '@tsunagu/domain/catalogue/sync';
import type { IconName } from '../../components/Icon.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { useRoom, type RoomStatus } from '../live/room.tsx';
import { useStore } from '../live/store.ts';

type Sign = { icon: IconName; tone: 'plain' | 'good' | 'caution' | 'danger'; words: string };

/** What may be said about saving. 「保存済み」 stands only for what the server has on disk. */
export function saveSign({ kind, unsaved }: RoomStatus): Sign {
  switch (kind) {
    case 'saved':
      return { icon: 'done', tone: 'good', words: syncText.saved };
    case 'unsaved':
      return { icon: 'wait', tone: 'caution', words: syncText.unsaved(unsaved) };
    case 'connecting':
      return { icon: 'wait', tone: 'plain', words: unsaved > 0 ? syncText.unsaved(unsaved) : syncText.connecting };
    case 'offline':
      return {
        icon: 'offline',
        tone: 'danger',
        words: unsaved > 0 ? syncText.offlineUnsaved(unsaved) : syncText.offline,
      };
    case 'refused':
      return { icon: 'warning', tone: 'danger', words: syncText.refused };
    case 'ended':
      return { icon: 'lock', tone: 'plain', words: syncText.ended };
    case 'practice':
      return { icon: 'info', tone: 'plain', words: meetingText.practiceStatus };
  }
}

export function SaveSign() {
  const { status } = useRoom();
  const { icon, tone, words } = saveSign(useStore(status));
  return (
    <StatusLine icon={icon} tone={tone}>
      {words}
    </StatusLine>
  );
}
