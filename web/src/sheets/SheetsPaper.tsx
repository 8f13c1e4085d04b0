import {
  type CalendarStyle,
  evaluationLines,
  formatDay,
  type MinutesSheets,
  presentationLines,
  profileLines,
} from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { AssessmentPaper } from './AssessmentPaper.tsx';
import { PaperHeading, PaperLines } from './PaperLines.tsx';

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
        <table className="w-full border-collapse border border-ink text-left">
          <caption className="py-1 text-left font-bold">{text.lines}</caption>
          <thead>
            <tr>
              {[text.line, text.result, text.lineNote].map((head) => (
                <th key={head} scope="col" className="border border-ink px-2 py-1">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evaluation.lines.map((line) => (
              <tr key={line.id} className="break-inside-avoid">
                <th scope="row" className="w-1/2 border border-ink px-2 py-1 align-top font-normal whitespace-pre-line">
                  {line.what}
                  {line.goal === '' ? null : <span className="block text-small">{text.goalOf(line.goal)}</span>}
                </th>
                <td className="border border-ink px-2 py-1 align-top whitespace-nowrap">{text.results[line.result]}</td>
                <td className="w-2/5 border border-ink px-2 py-1 align-top whitespace-pre-line">{line.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PaperLines lines={evaluationLines(evaluation)} />
    </section>
  );
}
