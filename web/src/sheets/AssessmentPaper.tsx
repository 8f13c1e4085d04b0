import { ASSESSMENT_HEAD, factorLines, type MinutesSheets, rowWords, wishLines } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { type Column, Table } from '../components/Table.tsx';
import { PaperHeading, PaperLines, Written } from './PaperLines.tsx';

type Assessment = NonNullable<MinutesSheets['assessment']>;

/** 課題整理総括表 on paper: all 24 rows, as on the form; readable in black and white. */
export function AssessmentPaper({ assessment }: { assessment: Assessment }) {
  return (
    <section className="space-y-3">
      <PaperHeading>{text.names.sheet_assessment}</PaperHeading>
      <h3>{text.factors}</h3>
      <PaperLines marks lines={factorLines(assessment)} />
      <div className="text-small">
        <Table
          caption={text.tableCaption}
          showCaption
          columns={ROWS}
          rows={assessment.rows.map((row) => ({ id: row.id, words: rowWords(row) }))}
          rowKey={(row) => row.id}
          cards
        />
      </div>
      <PaperLines lines={wishLines(assessment)} />
      <Needs needs={assessment.needs} />
    </section>
  );
}

const [NAME, STATE, CAUSES, PROSPECT, NOTE] = ASSESSMENT_HEAD;
type Row = { id: string; words: ReturnType<typeof rowWords> };
const ROWS: readonly Column<Row>[] = [
  { key: 'name', header: NAME, isHeader: true, width: 'w-[26%] min-w-40', cell: ({ words }) => words[0] },
  { key: 'state', header: STATE, width: 'w-px min-w-24', cell: ({ words }) => words[1] },
  { key: 'causes', header: CAUSES, width: 'w-px', cell: ({ words }) => words[2] },
  { key: 'prospect', header: PROSPECT, width: 'w-px', cell: ({ words }) => words[3] },
  { key: 'note', header: NOTE, width: 'w-[40%] min-w-48', cell: ({ words }) => <Written>{words[4]}</Written> },
];

type Need = Assessment['needs'][number];
const NEEDS: readonly Column<Need>[] = [
  {
    key: 'need',
    header: text.need,
    isHeader: true,
    width: 'w-[45%] min-w-40',
    cell: (need) => (
      <>
        <Written>{need.text}</Written>
        {need.issue === '' ? null : <span className="block text-small">{text.isIssue(need.issue)}</span>}
      </>
    ),
  },
  { key: 'outlook', header: text.needOutlook, width: 'w-[45%]', cell: (need) => <Written>{need.outlook}</Written> },
  { key: 'priority', header: text.priority, width: 'w-px', cell: (need) => need.priority },
];

function Needs({ needs }: { needs: Assessment['needs'] }) {
  if (needs.length === 0) return null;
  return <Table caption={text.needs} showCaption columns={NEEDS} rows={needs} rowKey={(need) => need.id} cards />;
}
