import {
  type CalendarStyle,
  evaluationLines,
  formatDay,
  type MinutesSheets,
  presentationLines,
  profileLines,
} from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { type Column, Table } from '../components/Table.tsx';
import { AssessmentPaper } from './AssessmentPaper.tsx';
import { PaperHeading, PaperLines, Written } from './PaperLines.tsx';

type Sheets = { sheets: MinutesSheets; calendar: CalendarStyle };

/** 事例提示, 基本情報 and 課題整理総括表 as they stand on paper; what nobody wrote in is not there. */
export function SheetsPaper({ sheets, calendar }: Sheets) {
  const { presentation, profile, assessment, carriedFrom } = sheets;
  return (
    <>
      {carriedFrom === null ? null : <p className="font-bold">{text.carriedPaper(formatDay(carriedFrom, calendar))}</p>}
      {presentation === null ? null : (
        <section className="space-y-3">
          <PaperHeading>{text.names.sheet_presentation}</PaperHeading>
          <PaperLines lines={presentationLines(presentation)} />
        </section>
      )}
      {profile === null ? null : (
        <section className="space-y-3">
          <PaperHeading>{text.names.sheet_profile}</PaperHeading>
          <PaperLines lines={profileLines(profile)} />
        </section>
      )}
      {assessment === null ? null : <AssessmentPaper assessment={assessment} />}
    </>
  );
}

/** 評価, which stands at the end of the minutes. */
export function EvaluationPaper({ evaluation }: { evaluation: NonNullable<MinutesSheets['evaluation']> }) {
  return (
    <section className="space-y-3">
      <PaperHeading>{text.names.sheet_evaluation}</PaperHeading>
      {evaluation.lines.length === 0 ? null : (
        <Table
          caption={text.lines}
          showCaption
          columns={EVALUATED}
          rows={evaluation.lines}
          rowKey={(line) => line.id}
          cards
        />
      )}
      <PaperLines lines={evaluationLines(evaluation)} />
    </section>
  );
}

const EVALUATED: readonly Column<NonNullable<MinutesSheets['evaluation']>['lines'][number]>[] = [
  {
    key: 'line',
    header: text.line,
    isHeader: true,
    width: 'w-1/2',
    cell: (line) => (
      <>
        <Written>{line.what}</Written>
        {line.goal === '' ? null : <span className="block text-small font-normal">{text.goalOf(line.goal)}</span>}
      </>
    ),
  },
  { key: 'result', header: text.result, width: 'w-px', cell: (line) => text.results[line.result] },
  {
    key: 'note',
    header: text.lineNote,
    width: 'w-2/5',
    cell: (line) => <Written>{line.note}</Written>,
  },
];
