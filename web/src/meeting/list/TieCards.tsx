import { listText } from '@tsunagu/domain/catalogue/list';
import { Signs, rowName } from './TieTable.tsx';
import { TieButtons } from './TieButtons.tsx';
import type { TieRow } from './tie-rows.ts';

/** つながり on a phone: one card each; fields open in a window of their own. */
export function TieCards({ rows }: { rows: readonly TieRow[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2" aria-label={listText.ties}>
      {rows.map((row) => (
        <li key={row.tieId} className="space-y-2 rounded-12 border border-edge p-3">
          <p className="leading-[1.5] font-bold">{rowName(row)}</p>
          {row.category === rowName(row) ? null : <p className="text-small text-ink-soft">{row.category}</p>}
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            {row.label === '' && row.flow === '' ? null : (
              <Line term={listText.relation} words={[row.label, row.flow].filter((words) => words !== '').join('・')} />
            )}
            <Line term={listText.strength} words={listText.strengths[row.strength]} />
            {row.direction === 'none' ? null : (
              <Line term={listText.direction} words={listText.directions(row.nearName)[row.direction]} />
            )}
            {row.note === '' ? null : <Line term={listText.note} words={row.note} />}
          </dl>
          <Signs row={row} />
          <TieButtons row={row} name={rowName(row)} inWords />
        </li>
      ))}
    </ul>
  );
}

function Line({ term, words }: { term: string; words: string }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd>{words}</dd>
    </>
  );
}
