import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type AreaIssueId, type IdeaOrigin, LIMITS, type MeetingId, type MinutesDocument } from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { type TakenUpView, takenUpQuery } from '../api/taken-up.ts';
import { useMe } from '../api/use-me.ts';
import { Badge } from '../components/Card.tsx';
import { Button } from '../components/Button.tsx';
import { MakeIdeaDialog } from '../ideas/MakeIdeaDialog.tsx';
import { NewProposal } from '../proposals/NewProposal.tsx';

/** An issue or a decision of the meeting, as something may be made of it. */
type Record = { kind: IdeaOrigin['kind']; id: string; title: string; detail: string };
type Making = { what: 'proposal' | 'idea'; record: Record | null };

/**
 * この会議から, below the toolbar of the minutes and never on paper: what a 推進会議 (④, ⑤) took up, what came of it, and one press from each
 * of its decisions and issues to an idea or a proposal.
 */
export function FromMeeting({ meetingId, document }: { meetingId: string; document: MinutesDocument }) {
  const me = useMe();
  const isAccount = me?.account != null;
  const { data } = useQuery({ ...takenUpQuery(meetingId), enabled: isAccount });
  if (!isAccount || data === undefined) return null;
  const isPolicy = document.function === 4 || document.function === 5;
  const isEmpty = data.areaIssues.length + data.ideas.length + data.proposals.length === 0;
  return isPolicy || !isEmpty ? <Shown meetingId={meetingId} document={document} taken={data} /> : null;
}

type ShownProps = { meetingId: string; document: MinutesDocument; taken: TakenUpView };

function Shown({ meetingId, document, taken }: ShownProps) {
  const [making, setMaking] = useState<Making | null>(null);
  const records: Record[] = [
    ...document.decisions.map((one) => ({ kind: 'decision' as const, id: one.id, title: one.text, detail: '' })),
    ...document.issues.map(({ id, title, detail }) => ({ kind: 'issue' as const, id, title, detail })),
  ];
  return (
    <section aria-labelledby="from-meeting" className="space-y-4 rounded-12 border-2 border-edge p-4 print:hidden">
      <h2 id="from-meeting">{text.fromMeeting}</h2>
      <Links
        heading={text.takenUp}
        things={taken.areaIssues.map(({ id, title, status }) => ({
          id,
          title,
          badge: areaIssueText.status[status],
          place: { to: '/issues/$areaIssueId', params: { areaIssueId: id } },
        }))}
      />
      <Links
        heading={text.takenUpIdeas}
        things={taken.ideas.map(({ id, title, stage }) => ({
          id,
          title,
          badge: text.stage[stage],
          place: { to: '/resources/ideas/$ideaId', params: { ideaId: id } },
        }))}
      />
      <Links
        heading={text.madeHere}
        things={taken.proposals.map(({ id, title, state }) => ({
          id,
          title,
          badge: text.state[state],
          place: { to: '/proposals/$proposalId', params: { proposalId: id } },
        }))}
      />
      <p>{text.fromMeetingLead}</p>
      <ul className="m-0 list-none divide-y divide-line p-0">
        {records.map((record) => (
          <li key={record.id} className="space-y-2 py-3">
            <p className="flex flex-wrap items-start gap-3">
              <Badge>{text[record.kind]}</Badge>
              <span className="min-w-0 flex-1 basis-60 whitespace-pre-line">{record.title}</span>
            </p>
            <div className="flex flex-wrap gap-3">
              <Button
                icon="plus"
                aria-label={text.fromRecord(record.title)}
                onPress={() => setMaking({ what: 'proposal', record })}
              >
                {text.make}
              </Button>
              <Button
                icon="talk"
                aria-label={text.toIdea(record.title)}
                onPress={() => setMaking({ what: 'idea', record })}
              >
                {text.makeIdea}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button look="primary" icon="plus" onPress={() => setMaking({ what: 'proposal', record: null })}>
        {text.fromAll}
      </Button>
      {making === null ? null : (
        <Maker
          making={making}
          records={records}
          meetingId={meetingId as MeetingId}
          taken={taken}
          onClose={() => setMaking(null)}
        />
      )}
    </section>
  );
}

/** The form for what is made, filled with what was said. Nothing is kept before somebody has read it: minutes may name people. */
function Maker({
  making: { what, record },
  records,
  meetingId,
  taken,
  onClose,
}: {
  making: Making;
  records: readonly Record[];
  meetingId: MeetingId;
  taken: TakenUpView;
  onClose: () => void;
}) {
  const areaIssues: AreaIssueId[] = taken.areaIssues.map(({ id }) => id);
  const title = (record?.title ?? '').slice(0, LIMITS.label);
  if (what === 'idea' && record !== null)
    return (
      <MakeIdeaDialog
        start={{ title, careArea: '' }}
        areaIssues={areaIssues}
        origin={{ meetingId, kind: record.kind, recordId: record.id }}
        onClose={onClose}
      />
    );
  const decided = records.filter(({ kind }) => kind === 'decision').map((one) => one.title);
  const body =
    record === null ? decided.join('\n') : [record.title, record.detail].filter((line) => line !== '').join('\n');
  return (
    <NewProposal
      start={{ title, body: body.slice(0, LIMITS.text) }}
      evidence={{ areaIssues, ideas: taken.ideas.map(({ id }) => id) }}
      origin={{ meetingId, recordId: record?.id ?? null }}
      onClose={onClose}
    />
  );
}

type Thing = { id: string; title: string; badge: string; place: Pick<LinkProps, 'to' | 'params'> };

function Links({ heading, things }: { heading: string; things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="m-0 list-none p-0">
        {things.map(({ id, title, badge, place }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <Link {...place} className="inline-flex min-h-target items-center text-accent underline underline-offset-4">
              {title}
            </Link>
            <Badge>{badge}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
