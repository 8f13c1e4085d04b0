import { ClosingCheckPart } from './ClosingCheckPart.tsx';
import { preparationText } from '@tsunagu/domain/catalogue/preparation';
import {
  basisLine,
  type CalendarStyle,
  consentLine,
  FUNCTION_MARKS,
  FUNCTION_NAMES,
  type MinutesDocument,
  opennessLine,
  type SignatureBlock,
  personLine,
} from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import type { ReactNode } from 'react';
import { Banner } from '../components/Banner.tsx';
import { Table } from '../components/Table.tsx';
import { EvaluationPaper, SheetsPaper } from '../sheets/SheetsPaper.tsx';
import { AgendaMinutes } from './AgendaMinutes.tsx';
import { MinutesRoles } from './MinutesRoles.tsx';
import { RecordLine } from './MinutesBlocks.tsx';
import { holdWords, instantWords, opinionWords } from './minutes-words.ts';

/** Where the text itself begins on its page. */
export const MINUTES_TEXT = 'minutes-text';

type Paper = { document: MinutesDocument; calendar: CalendarStyle };

/** The minutes as they stand on paper (A4) and on screen alike; formatted by nothing but its arguments. */
export function MinutesPaper({
  document,
  revision,
  calendar,
  standing = '',
  signatures = null,
}: Paper & {
  revision: number;
  /** Which revision, and who approved it. */ standing?: string;
  signatures?: SignatureBlock | null;
}) {
  return (
    <article aria-label={minutesPageText.contents} id={MINUTES_TEXT} className="minutes-paper scroll-mt-4 space-y-8">
      <header className="space-y-3">
        <p className="font-bold">
          {exportsText.minutes}
          {document.state === 'closed' ? `　${standing || minutesPageText.revision(revision)}` : ''}
        </p>
        <h1>{document.title}</h1>
        {document.state === 'draft' ? (
          <Banner tone="caution" title={exportsText.draftMark}>
            <p className="screen-only">{minutesPageText.draftHint}</p>
          </Banner>
        ) : null}
        {document.namesHidden ? <p>{exportsText.namesHidden}</p> : null}
      </header>
      <About document={document} calendar={calendar} />
      <Attendees document={document} />
      {document.sheets === null ? null : <SheetsPaper sheets={document.sheets} calendar={calendar} />}
      <Part title={exportsText.agenda}>
        {document.items.map((item) => (
          <AgendaMinutes key={item.id} item={item} calendar={calendar} />
        ))}
        {document.records.length === 0 ? null : (
          <div className="space-y-2">
            <h3>{exportsText.otherRecords}</h3>
            {document.records.map((record, index) => (
              // Records of the finished document have no identity but their place.
              <RecordLine key={index} record={record} calendar={calendar} />
            ))}
          </div>
        )}
      </Part>
      {document.points.length === 0 ? null : (
        <Part title={exportsText.points}>
          <Lines lines={document.points} />
        </Part>
      )}
      {document.opinions.length === 0 ? null : (
        <Part title={exportsText.opinions}>
          <Lines lines={document.opinions.map((opinion) => ({ id: opinion.id, text: opinionWords(opinion) }))} />
        </Part>
      )}
      <Part title={exportsText.decisions}>
        <Lines lines={document.decisions.map(({ id, text }) => ({ id, text }))} />
      </Part>
      <Part title={exportsText.holds}>
        <Lines lines={document.holds.map(({ id, text, until }) => ({ id, text: holdWords(text, until, calendar) }))} />
      </Part>
      <Part title={exportsText.issues}>
        <Issues document={document} />
      </Part>
      <Part title={exportsText.roles}>
        <MinutesRoles roles={document.roles} calendar={calendar} />
      </Part>
      {document.sheets?.evaluation == null ? null : <EvaluationPaper evaluation={document.sheets.evaluation} />}
      {document.closingCheck === null ? null : <ClosingCheckPart check={document.closingCheck} />}
      {signatures === null ? null : <Signatures document={document} signatures={signatures} />}
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="border-b-2 border-accent pb-1">{title}</h2>
      {children}
    </section>
  );
}

function About({ document, calendar }: Paper) {
  const rows: readonly (readonly [string, string])[] = [
    [
      exportsText.kind,
      `${FUNCTION_MARKS[document.function]}${FUNCTION_NAMES[document.function]}　${document.facts.kind || document.levelName || exportsText.level[document.level]}`,
    ],
    [factsText.basis, basisLine(document.facts)],
    [factsText.openness, opennessLine(document.facts)],
    [exportsText.startsAt, instantWords(document.startsAt, calendar)],
    [exportsText.opened, instantWords(document.openedAt, calendar)],
    [exportsText.closed, instantWords(document.closedAt, calendar)],
    [exportsText.place, document.place],
    [exportsText.facilitator, document.facilitator],
    [factsText.secretariat, document.facts.secretariat],
    [factsText.consent, document.consent === null ? '' : consentLine(document.consent, calendar)],
  ];
  return (
    <dl className="grid grid-cols-[max-content_1fr] border-t border-line">
      {rows
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid gap-4 border-b border-line py-1">
            <dt className="font-bold">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Attendees({ document }: Pick<Paper, 'document'>) {
  const columns = [
    { key: 'affiliation', header: exportsText.affiliation, cell: (row: Row) => row.affiliation },
    { key: 'profession', header: exportsText.profession, cell: (row: Row) => row.profession },
    ...(document.namesHidden ? [] : [{ key: 'name', header: exportsText.name, cell: (row: Row) => row.name }]),
    ...(document.attendees.some((row) => row.category !== 'unset')
      ? [{ key: 'category', header: factsText.category, cell: (row: Row) => factsText.categories[row.category] }]
      : []),
    {
      key: 'remarks',
      header: exportsText.remarks,
      cell: (row: Row) => (row.kind === 'no-device' ? exportsText.noDevice : ''),
    },
  ];
  return (
    <Part title={exportsText.attendees}>
      {document.attendees.length === 0 ? (
        <p>{exportsText.nothing}</p>
      ) : (
        <Table
          caption={exportsText.attendees}
          columns={columns}
          rows={document.attendees}
          rowKey={(attendee) => attendee.id}
          cards
        />
      )}
      {document.absentees.length === 0 ? null : (
        <>
          <h3>{preparationText.absentees}</h3>
          <ul className="list-disc pl-6">
            {document.absentees.map((person, at) => (
              // Names may be hidden, and then two lines may be the same.
              <li key={at}>{personLine(person)}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}
type Row = MinutesDocument['attendees'][number];

function Lines({ lines }: { lines: readonly { id: string; text: string }[] }) {
  if (lines.length === 0) return <p>{exportsText.nothing}</p>;
  return (
    <ul className="list-disc space-y-1 pl-6">
      {lines.map((line) => (
        <li key={line.id} className="whitespace-pre-line">
          {line.text}
        </li>
      ))}
    </ul>
  );
}

function Issues({ document }: Pick<Paper, 'document'>) {
  if (document.issues.length === 0) return <p>{exportsText.nothing}</p>;
  return (
    <ul className="list-disc space-y-1 pl-6">
      {document.issues.map((issue) => (
        <li key={issue.id}>
          <strong>{issue.title}</strong>
          {issue.detail === '' ? null : <span className="block whitespace-pre-line">{issue.detail}</span>}
          <span className="block text-small">
            {issue.roles.length === 0
              ? exportsText.noRoles
              : `${exportsText.answeringRoles}：${issue.roles.join('、')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 署名欄, only on paper: one line each for whoever signs here, and for everybody where that is wanted. */
function Signatures({ document, signatures }: Pick<Paper, 'document'> & { signatures: SignatureBlock }) {
  const people = signatures.everybody
    ? document.attendees.map((attendee) => [attendee.affiliation, attendee.profession].join('　').trim())
    : [];
  const lines = [...signatures.lines, ...people];
  if (lines.length === 0) return null;
  return (
    <section className="paper-only break-inside-avoid space-y-3">
      <h2>{minutesPageText.signature}</h2>
      <table className="w-full border-collapse border border-ink">
        <thead>
          <tr>
            <th className="border border-ink px-2 py-1 text-left">{minutesLifeText.signAs}</th>
            <th className="w-2/5 border border-ink px-2 py-1 text-left">{minutesLifeText.signName}</th>
            <th className="w-1/4 border border-ink px-2 py-1 text-left">{minutesLifeText.signDay}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // Two lines may bear the same words.
            <tr key={at} className="h-12 break-inside-avoid">
              <td className="border border-ink px-2">{line}</td>
              <td className="border border-ink px-2" />
              <td className="border border-ink px-2" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
