import { ASSESSMENT_HEAD, factorLines, type MinutesSheets, rowWords, wishLines } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { PaperHeading, PaperLines } from './PaperLines.tsx';

type Assessment = NonNullable<MinutesSheets['assessment']>;

const cell = 'border border-ink px-2 py-1 align-top text-left';

/** 課題整理総括表 on paper: all 24 rows, as on the form; readable in black and white. */
export function AssessmentPaper({ assessment }: { assessment: Assessment }) {
  return (
    <section className="space-y-3">
      <PaperHeading>{text.names.sheet_assessment}</PaperHeading>
      <h3>{text.factors}</h3>
      <PaperLines marks lines={factorLines(assessment)} />
      <div role="region" aria-label={text.tableCaption} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <table className="w-full border-collapse border border-ink text-small">
          <caption className="py-1 text-left font-bold">{text.tableCaption}</caption>
          <thead>
            <tr>
              {ASSESSMENT_HEAD.map((head) => (
                <th key={head} scope="col" className={cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assessment.rows.map((row) => (
              <Row key={row.id} words={rowWords(row)} />
            ))}
          </tbody>
        </table>
      </div>
      <PaperLines lines={wishLines(assessment)} />
      <Needs needs={assessment.needs} />
    </section>
  );
}

function Row({ words: [name, state, causes, prospect, note] }: { words: ReturnType<typeof rowWords> }) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={cell}>
        {name}
      </th>
      <td className={`${cell} whitespace-pre`}>{state}</td>
      <td className={`${cell} whitespace-nowrap`}>{causes}</td>
      <td className={`${cell} whitespace-nowrap`}>{prospect}</td>
      <td className={`${cell} w-[40%] whitespace-pre-line`}>{note}</td>
    </tr>
  );
}

function Needs({ needs }: { needs: Assessment['needs'] }) {
  if (needs.length === 0) return null;
  return (
    <table className="w-full border-collapse border border-ink">
      <caption className="py-1 text-left font-bold">{text.needs}</caption>
      <thead>
        <tr>
          {[text.need, text.needOutlook, text.priority].map((head) => (
            <th key={head} scope="col" className={cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needs.map((need) => (
          <tr key={need.id} className="break-inside-avoid">
            <th scope="row" className={`${cell} w-[45%] font-normal whitespace-pre-line`}>
              {need.text}
              {need.issue === '' ? null : <span className="block text-small">{text.isIssue(need.issue)}</span>}
            </th>
            <td className={`${cell} w-[45%] whitespace-pre-line`}>{need.outlook}</td>
            <td className={cell}>{need.priority ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
