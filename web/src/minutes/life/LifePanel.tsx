import { useQuery } from '@tanstack/react-query';
import { formatInstant, type MinutesLife, minutesStanding, newestRevision } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { useState } from 'react';
import { attendanceQuery } from '../../api/queries.ts';
import { useMe } from '../../api/use-me.ts';
import { Badge } from '../../components/Card.tsx';
import { Button } from '../../components/Button.tsx';
import { useCalendarStyle } from '../calendar-style.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';
import { AskForm } from './AskForm.tsx';
import { ReviewAnswers } from './ReviewAnswers.tsx';

type Props = {
  meetingId: string;
  life: MinutesLife;
  mayFacilitate: boolean;
  hideNames: boolean;
  onRevise: () => void;
};

const TONES = { unapproved: 'caution', 'in-review': 'accent', approved: 'good' } as const;

/** 確認と承認: how the minutes stand, who answered what, and the next step for whoever may take it. Never on paper. */
export function LifePanel({ meetingId, life, mayFacilitate, hideNames, onRevise }: Props) {
  const me = useMe();
  const [calendar] = useCalendarStyle();
  const [approving, setApproving] = useState(false);
  const [asking, setAsking] = useState(false);
  const people = useQuery({ ...attendanceQuery(meetingId), enabled: mayFacilitate }).data ?? [];
  const standing = minutesStanding(life);
  const newest = newestRevision(life);
  const lastApproved = life.revisions.findLast((one) => one.approval !== null);
  const mayApprove = standing === 'in-review' && life.review?.approver.id === me?.account?.id;
  return (
    <section aria-labelledby="life" className="screen-only space-y-4 rounded-12 border-2 border-edge p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="life">{text.title}</h2>
        <span role="status">
          <Badge tone={TONES[standing]}>{text.standing[standing]}</Badge>
        </span>
      </div>
      <p>
        {text.lead[standing]}
        {newest.approval === null || hideNames
          ? ''
          : `　${text.approvedBy(newest.approval.by, formatInstant(newest.approval.at, calendar))}`}
      </p>
      {standing !== 'approved' && lastApproved !== undefined ? (
        <p>{text.approvedEarlier(lastApproved.revision)}</p>
      ) : null}
      {standing === 'in-review' && life.review !== null ? (
        <ReviewAnswers meetingId={meetingId} review={life.review} hideNames={hideNames} mayRecord={mayFacilitate} />
      ) : null}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {mayApprove ? (
          <Button look="primary" icon="check" onPress={() => setApproving(true)}>
            {text.approve}
          </Button>
        ) : null}
        {mayFacilitate && standing === 'in-review' ? (
          <Button onPress={() => setAsking(!asking)}>{text.askAgain}</Button>
        ) : null}
        {mayFacilitate ? (
          <Button icon="pencil" onPress={onRevise}>
            {standing === 'approved' ? text.openAmend : text.openCorrect}
          </Button>
        ) : null}
      </div>
      {mayFacilitate && (standing === 'unapproved' || (standing === 'in-review' && asking)) ? (
        <AskForm
          key={newest.revision}
          meetingId={meetingId}
          revision={newest.revision}
          people={people}
          approver={life.review?.approver.id ?? me?.account?.id ?? ''}
          onAsked={() => setAsking(false)}
        />
      ) : null}
      {approving && me?.account ? (
        <ApprovalDialog meetingId={meetingId} life={life} name={me.account.name} onClose={() => setApproving(false)} />
      ) : null}
    </section>
  );
}
