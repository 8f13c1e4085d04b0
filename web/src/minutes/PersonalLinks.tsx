import { dayOf, formatDayShort, personLine, type MinutesDocument } from '@tsunagu/domain';
import { followUpText as text } from '@tsunagu/domain/catalogue/follow-up';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { rolePassesQuery } from '../api/follow-up.ts';
import { keys } from '../api/queries.ts';
import type { RolePass } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { QrCode } from '../components/QrCode.tsx';

type Attendee = MinutesDocument['attendees'][number];

/**
 * One personal link each for the people without an account; whoever signs in needs none. Folded: the minutes stand below, and few
 * people need one.
 */
export function PersonalLinks({ meetingId, attendees }: { meetingId: string; attendees: readonly Attendee[] }) {
  const people = attendees.filter(({ kind }) => kind !== 'account');
  const [given, setGiven] = useState<{ person: Attendee; pass: RolePass }>();
  const [said, setSaid] = useState('');
  const { busy, problem, send } = useFormReply<RolePass | void>();
  const queryClient = useQueryClient();
  const passes = useQuery(rolePassesQuery(meetingId)).data ?? [];
  if (people.length === 0) return null;
  const untilOf = (person: Attendee) => passes.find(({ attendanceId }) => attendanceId === person.id)?.expiresAt;
  const refresh = () => queryClient.invalidateQueries({ queryKey: keys.rolePasses(meetingId) });
  const make = async (person: Attendee) => {
    let pass: RolePass | undefined;
    await send(async () => {
      const reply = await api.newRolePass(meetingId, person.id);
      if (reply.ok) pass = reply.value;
      return reply;
    });
    if (pass === undefined) return;
    setGiven({ person, pass });
    await refresh();
  };
  const revoke = async (person: Attendee) => {
    const reply = await send(() => api.revokeRolePass(meetingId, person.id));
    if (reply?.ok !== true) return;
    setGiven(undefined);
    setSaid(text.revoked);
    await refresh();
  };
  return (
    <details className="space-y-2">
      <summary className="min-h-target cursor-pointer py-2 font-bold text-accent">{text.links}</summary>
      <p className="text-small">{text.linksLead}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <p role="status">{said}</p>
      <ul className="divide-y divide-line">
        {people.map((person) => {
          const until = untilOf(person);
          return (
            <li key={person.id} className="flex flex-wrap items-center gap-3 py-2">
              <span className="min-w-0 flex-1 basis-40 font-bold">{personLine(person)}</span>
              <Button
                isDisabled={busy}
                aria-label={until === undefined ? text.makeLinkOf(person.name) : text.renewOf(person.name)}
                // A link that was handed out must not die of a look at it.
                onPress={() => {
                  if (until === undefined || window.confirm(text.renewSure)) void make(person);
                }}
              >
                {until === undefined ? text.makeLink : text.renew}
              </Button>
              <span className="text-small">
                {until === undefined ? text.noLink : text.until(formatDayShort(dayOf(until)))}
              </span>
              {until === undefined ? null : (
                <Button
                  look="quiet"
                  icon="close"
                  isDisabled={busy}
                  aria-label={text.revokeOf(person.name)}
                  onPress={() => void revoke(person)}
                >
                  {text.revoke}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {given === undefined ? null : (
        <Dialog title={text.linkTitle(given.person.name)} isOpen onClose={() => setGiven(undefined)}>
          <p>{text.linkHint}</p>
          <QrCode text={given.pass.link} label={text.qr(given.person.name)} className="w-56 border border-line" />
          <CopyButton label={text.linkOf(given.person.name)} text={given.pass.link} rows={2} />
          <p className="text-small">{text.until(formatDayShort(dayOf(given.pass.expiresAt)))}</p>
          {given.pass.reachable ? null : (
            <Banner tone="caution" role="status">
              <p>{meetingText.doorUnreachable}</p>
            </Banner>
          )}
          <Button look="danger" isDisabled={busy} onPress={() => void revoke(given.person)}>
            {text.revoke}
          </Button>
        </Dialog>
      )}
    </details>
  );
}
