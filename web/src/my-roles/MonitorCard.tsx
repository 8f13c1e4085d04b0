import { formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { roleCareText } from '@tsunagu/domain/catalogue/role-board';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { followUpApi, type NewFollowUp } from '../api/follow-up.ts';
import { keys } from '../api/queries.ts';
import type { MyRole } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { FoldedHistory } from '../follow-up/FoldedHistory.tsx';
import { MonitoringForm } from '../follow-up/MonitoringForm.tsx';

/** Somebody else's role that one looks after: on the day, the result is written down. */
export function MonitorCard({ role, today }: { role: MyRole; today: string }) {
  const title = useId();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<unknown>();
  const [writing, setWriting] = useState(false);
  const day = role.nextMonitoringDay;
  const save = async (body: NewFollowUp) => {
    const reply = await send(() => followUpApi.followUp(role.meetingId, role.roleId, body));
    await queryClient.invalidateQueries({ queryKey: keys.myRoles });
    if (reply?.ok === true) setWriting(false);
  };
  return (
    <Card as="article" labelledBy={title}>
      <div className="space-y-4">
        <h3 id={title} className="text-[1.375rem] whitespace-pre-line">
          {role.what === '' ? myRolesText.whatUnset : role.what}
        </h3>
        {day === null ? null : (
          <p className="text-[1.25rem] font-bold">
            <Icon name="calendar" /> {myRolesText.watchOn(formatDayShort(day))}
          </p>
        )}
        <p>{myRolesText.watchedOf(role.ownerName)}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {day === null || day > today ? (
          <p className="text-small text-ink-soft">{myRolesText.watchLater}</p>
        ) : writing ? (
          <MonitoringForm busy={busy} onSend={save} onCancel={() => setWriting(false)} />
        ) : (
          <Button wide look="primary" icon="pencil" onPress={() => setWriting(true)}>
            {roleCareText.monitor}
          </Button>
        )}
        <FoldedHistory history={role.history} />
      </div>
    </Card>
  );
}
