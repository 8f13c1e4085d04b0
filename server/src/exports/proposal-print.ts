import {
  type AnonymousCopy,
  type CalendarStyle,
  formatDay,
  formatFiscalYear,
  formatMonth,
  fromBoardJson,
  piecesWords,
} from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { boardSign, grow } from '@tsunagu/notation';
import type { ProposalView } from '../http/proposals/shapes.ts';
import { drawingOf } from './map/drawing.ts';
import type { PrintBlock } from './minutes-print.ts';
import { printable } from './printable.ts';

/** Everything that a printed proposal needs; plain values, because it travels to another thread. */
export type ProposalDocument = {
  readonly view: Pick<
    ProposalView,
    'title' | 'state' | 'text' | 'areaIssues' | 'ideas' | 'copies' | 'entries' | 'least'
  >;
  /** The chosen copies, as they were published. */
  readonly copies: readonly AnonymousCopy[];
};

const heading = (value: string): PrintBlock => ({ kind: 'heading', text: printable(value) });
const subheading = (value: string): PrintBlock => ({ kind: 'subheading', text: printable(value) });
const plain = (value: string): PrintBlock => ({
  kind: 'paragraph',
  runs: [{ text: printable(value), bold: false }],
});
/** Labels at the left, what they say at the right; lines that say nothing are not there. */
const facts = (rows: readonly (readonly [string, string])[]): PrintBlock[] => {
  const told = rows.filter(([, value]) => value !== '').map((row) => row.map(printable));
  return told.length === 0 ? [] : [{ kind: 'table', head: [], widths: [0.22, 0.78], rows: told }];
};

/**
 * 提案書 as a sequence of blocks, the same for Word and PDF: what is proposed to whom, on what evidence, what was answered and where it
 * stands in plans. It names no person: not who wrote it, and of cases only what their anonymised copies say.
 */
export function printProposal({ view, copies }: ProposalDocument, calendar: CalendarStyle): PrintBlock[] {
  const { text: own } = view;
  const day = (value: string | null) => (value === null ? '' : formatDay(value, calendar));
  return [
    { kind: 'title', text: text.document },
    ...(view.state === 'draft' ? [{ kind: 'mark', text: text.documentDraft } as const] : []),
    ...facts([
      [text.name, own.title],
      [text.addressee, own.addressee],
      [text.submitted, day(own.submittedOn)],
    ]),
    heading(text.body),
    plain(own.body === '' ? text.unset : own.body),
    heading(text.evidence),
    ...(view.areaIssues.length + view.ideas.length + copies.length === 0 ? [plain(text.evidenceNone)] : []),
    ...view.areaIssues.flatMap((issue) => issueBlocks(issue, view.least)),
    ...(view.areaIssues.length === 0 ? [] : [plain(text.smallCounts(view.least))]),
    ...ideaBlocks(view.ideas),
    ...copies.flatMap((copy) => copyBlocks(copy, calendar)),
    heading(text.answerHeading),
    ...(own.outcome === null && own.answer === '' && own.answeredOn === null
      ? [plain(text.noAnswer)]
      : facts([
          [text.outcomeLabel, own.outcome === null ? '' : text.outcome[own.outcome]],
          [text.answered, day(own.answeredOn)],
          [text.answer, own.answer],
        ])),
    heading(text.plans),
    ...planBlocks(view.entries, calendar),
  ];
}

function issueBlocks(issue: ProposalView['areaIssues'][number], least: number): PrintBlock[] {
  const { areas, total } = issue.counts;
  const counts = [
    text.countAll(piecesWords(total, least)),
    ...areas.map(({ careArea, count }) => text.countOf(careArea || text.noCareArea, piecesWords(count, least))),
  ];
  return [
    subheading(`${text.evidenceIssues}　${issue.title}`),
    ...facts([
      [text.count, counts.join('、')],
      [text.causes, issue.causes],
      [text.existing, issue.existing],
      [text.missing, issue.missing],
    ]),
  ];
}

const ideaBlocks = (ideas: ProposalView['ideas']): PrintBlock[] =>
  ideas.length === 0
    ? []
    : [
        subheading(text.evidenceIdeas),
        {
          kind: 'table',
          head: [text.name, text.stateLabel, text.trialNote],
          widths: [0.35, 0.25, 0.4],
          rows: ideas.map(({ title, stage, result, trial }) =>
            [title, result === null ? text.stage[stage] : text.trial[result], trial].map(printable),
          ),
        },
      ];

function copyBlocks(copy: AnonymousCopy, calendar: CalendarStyle): PrintBlock[] {
  const opened = fromBoardJson(copy.map);
  const from = text.copyFrom(formatMonth(copy.month, calendar), copy.careArea || text.wholeTown);
  return [
    subheading(`${text.evidenceCopies}　${copy.title}`),
    plain(from),
    ...(opened.ok && opened.board.elements.length > 0 ? [mapPicture(opened.board, copy.title)] : []),
    ...(copy.issues.length === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            items: copy.issues.map(({ title, detail }) => [plain(detail === '' ? title : `${title}　${detail}`)]),
          } as const,
        ]),
  ];
}

type OpenedBoard = Extract<ReturnType<typeof fromBoardJson>, { ok: true }>['board'];
/** The map as a drawing whose letters are outlines: no program needs a font for it. */
function mapPicture(board: OpenedBoard, title: string): PrintBlock {
  const { nodes, bounds } = boardSign(board, { hideNames: false, profile: board.meta.notation });
  return { kind: 'picture', drawing: drawingOf(nodes, grow(bounds, 16), text.mapOf(title)) };
}

const planBlocks = (entries: ProposalView['entries'], calendar: CalendarStyle): PrintBlock[] =>
  entries.length === 0
    ? [plain(text.plansNone)]
    : [
        {
          kind: 'table',
          head: [text.plan, text.yearLabel, text.section, text.measure, text.budget],
          widths: [0.27, 0.15, 0.14, 0.26, 0.18],
          rows: entries.map(({ plan, fiscalYear, section, measure, budgetYen }) =>
            [
              plan,
              formatFiscalYear(fiscalYear, calendar),
              section,
              measure,
              budgetYen === null ? text.noBudget : text.yen(budgetYen.toLocaleString('ja-JP')),
            ].map(printable),
          ),
        },
      ];
