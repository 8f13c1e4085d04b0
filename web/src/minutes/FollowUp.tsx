import { formatDayShort, dayOf, formatTime, type MinutesDocument } from '@tsunagu/domain';
import { followUpText as text } from '@tsunagu/domain/catalogue/follow-up';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import { useQuery } from '@tanstack/react-query';
import { answersQuery } from '../api/queries.ts';
import { Badge } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { type FollowUpRow, followUpRows } from './follow-up-rows.ts';
import { whoWords } from './minutes-words.ts';
import { PersonalLinks } from './PersonalLinks.tsx';

/** 役割のその後, for the facilitator only and never on paper: live answers, and personal links to hand out. */
export function FollowUp({ meetingId, document }: { meetingId: string; document: MinutesDocument }) {
  const answers = useQuery(answersQuery(meetingId)).data ?? [];
  if (document.roles.length === 0) return null;
  return (
    <section aria-labelledby="follow-up" className="space-y-4 rounded-12 border-2 border-edge p-4 print:hidden">
      <h2 id="follow-up">{text.title}</h2>
      <p>{text.lead}</p>
      <div aria-live="polite">
        <Table
          caption={text.title}
          columns={COLUMNS}
          rows={followUpRows(document.roles, answers)}
          rowKey={(row) => row.role.id}
          cards
        />
      </div>
      <LinkButton to="/roles" icon="people">
        {roleBoardText.title}
      </LinkButton>
      <PersonalLinks meetingId={meetingId} attendees={document.attendees} />
    </section>
  );
}

const COLUMNS: readonly Column<FollowUpRow>[] = [
  { key: 'role', header: text.role, isHeader: true, width: 'min-w-36', cell: ({ role }) => role.what },
  // Before the long names: on a phone the answer is what one has opened the page for.
  { key: 'answer', header: text.answer, width: 'min-w-48', cell: (row) => <Answers row={row} /> },
  { key: 'owner', header: text.owner, width: 'min-w-48', cell: ({ role }) => whoWords(role.owner) },
];

const TONES = { consult: 'caution', waiting: 'plain', confirmed: 'accent', done: 'good' } as const;

function Answers({ row }: { row: FollowUpRow }) {
  return (
    <div className="space-y-2">
      <Badge tone={TONES[row.standing]}>{text[row.standing]}</Badge>
      <ul className="text-small">
        {row.answers.map((answer) => (
          <li key={`${answer.attendanceId} ${answer.kind}`}>
            {text[answer.kind]}　
            <span className="text-ink-soft">
              {formatDayShort(dayOf(answer.at))} {formatTime(answer.at)}
            </span>
            {answer.text === '' ? null : <p className="whitespace-pre-wrap">{answer.text}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
