import type { MeetingId } from '@tsunagu/domain';
import { formatTime } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/http.ts';
import { doorQuery } from '../../api/queries.ts';
import type { Invite } from '../../api/shapes.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { knownInvite, rememberInvite } from './known-invite.ts';

/** 参加の案内: QR code, six digits and link for joining; opened, renewed and closed by the facilitator. */
export function DoorDialog({ meetingId }: { meetingId: MeetingId }) {
  const ui = useUi();
  const queryClient = useQueryClient();
  const remembered = useStore(knownInvite(meetingId));
  const door = useQuery(doorQuery(meetingId)).data;
  // Another tab may have shut the door or renewed it since: then the remembered code opens nothing any more.
  const invite = door === undefined || door.expiresAt === remembered?.expiresAt ? remembered : null;
  const openElsewhere = invite === null && door?.open === true;
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [said, setSaid] = useState('');
  const [pending, setPending] = useState(false);
  const know = (next: Invite | null) => {
    rememberInvite(meetingId, next);
    const opened = { open: next !== null, expiresAt: next?.expiresAt ?? null, waiting: door?.waiting ?? 0 };
    queryClient.setQueryData(doorQuery(meetingId).queryKey, opened);
  };
  const open = async () => {
    setPending(true);
    const reply = await api.openDoor(meetingId);
    setPending(false);
    setSaid('');
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) know(reply.value);
  };
  const close = async () => {
    const reply = await api.closeDoor(meetingId);
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    know(null);
    setSaid(meetingText.doorClosed);
  };
  return (
    <Dialog title={meetingText.doorTitle} isOpen wide onClose={() => ui.dialog.set(null)}>
      <p>{meetingText.doorLead}</p>
      {invite ? <InviteView invite={invite} /> : null}
      <p role="status">{openElsewhere ? meetingText.doorElsewhere : said}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button look={invite ? 'secondary' : 'primary'} icon="enter" isPending={pending} onPress={() => void open()}>
          {invite || openElsewhere ? meetingText.doorAnew : meetingText.doorOpen}
        </Button>
        {invite || openElsewhere ? (
          <Button look="danger" icon="lock" onPress={() => void close()}>
            {meetingText.doorClose}
          </Button>
        ) : null}
        {invite || openElsewhere ? <p className="text-small text-ink-soft">{meetingText.doorAnewHint}</p> : null}
      </div>
    </Dialog>
  );
}

function InviteView({ invite }: { invite: Invite }) {
  const page = new URL('/join', invite.link).href;
  return (
    <div className="flex flex-wrap items-center gap-6">
      <QrCode text={invite.link} label={meetingText.doorQr} className="w-64 border border-line" />
      <div className="min-w-0 flex-1 basis-72 space-y-3">
        <p>
          <span className="block font-bold">{meetingText.doorCode}</span>
          <span className="text-[2.5rem] leading-[1.3] font-bold tracking-[0.15em] tabular-nums">{invite.code}</span>
        </p>
        <p className="text-small">{meetingText.doorCodeHint(page)}</p>
        <CopyButton label={meetingText.doorLink} text={invite.link} />
        <p className="text-small text-ink-soft">{meetingText.doorUntil(formatTime(invite.expiresAt))}</p>
      </div>
      {invite.reachable ? null : (
        <Banner tone="caution" role="status">
          <p>{meetingText.doorUnreachable}</p>
        </Banner>
      )}
    </div>
  );
}
