import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SUPPORTER_KIND_NAMES, type SupporterKind } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { type Gaps, gapsQuery } from '../api/resources.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FileLink, LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { ScrollFrame } from '../components/ScrollFrame.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { areaName } from './ResourceTable.tsx';

type Place = { readonly careArea: string; readonly kind: SupporterKind };
const cellClass = 'border border-edge px-2 py-1 align-middle';
const isGap = ({ formal, informal }: { formal: number; informal: number }) => formal + informal === 0;

/** `/resources/gaps`: 圏域 × kind, with what is missing said in words. */
export default function GapsPage() {
  const me = useMe();
  const gaps = useQuery({ ...gapsQuery, enabled: Boolean(me?.account) });
  const [chosen, setChosen] = useState<Place>();
  if (me?.account === null) return <NeedsAccount title={text.gapsTitle} />;
  return (
    <Page title={text.gapsTitle}>
      <div className="screen-only">
        <LinkButton to="/resources" look="quiet" icon="previous">
          {text.toList}
        </LinkButton>
      </div>
      <p>{text.gapsLead}</p>
      {gaps.isPending ? <Spinner /> : null}
      {gaps.isError ? <ProblemNotice problem={problemOf(gaps.error)} onRetry={() => void gaps.refetch()} /> : null}
      {gaps.data?.rows.length === 0 ? <p>{text.gapsEmpty}</p> : null}
      {gaps.data === undefined || gaps.data.rows.length === 0 ? null : (
        <>
          <div className="screen-only flex flex-wrap gap-3">
            <Button icon="print" onPress={() => window.print()}>
              {text.print}
            </Button>
            <FileLink href="/api/resources/gaps.csv" download icon="download">
              {text.exportCsv}
            </FileLink>
          </div>
          <Matrix gaps={gaps.data} onGap={setChosen} />
          <InWords gaps={gaps.data} />
        </>
      )}
      {chosen === undefined ? null : (
        <Dialog
          title={text.gapDialog(areaName(chosen.careArea), SUPPORTER_KIND_NAMES[chosen.kind])}
          isOpen
          onClose={() => setChosen(undefined)}
        >
          <div className="flex flex-wrap gap-3">
            <LinkButton to="/resources/ideas" search={{ make: true, ...chosen }} look="primary" icon="talk">
              {text.makeIdea}
            </LinkButton>
            <LinkButton to="/resources/new" search={chosen} icon="plus">
              {text.addHere}
            </LinkButton>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

function Matrix({ gaps, onGap }: { gaps: Gaps; onGap: (place: Place) => void }) {
  return (
    <ScrollFrame label={text.gapsTitle}>
      <table className="border-collapse text-left text-small print:text-[7pt]">
        <caption className="sr-only">{text.gapsTitle}</caption>
        <thead>
          <tr className="bg-solid-gray-50">
            <th scope="col" className={`${cellClass} sticky left-0 min-w-28 bg-solid-gray-50 print:min-w-0`}>
              {text.fields.careArea}
            </th>
            {gaps.kinds.map((kind) => (
              <th key={kind} scope="col" className={`${cellClass} min-w-24 print:min-w-0`}>
                {SUPPORTER_KIND_NAMES[kind]}
              </th>
            ))}
            <th scope="col" className={`${cellClass} whitespace-nowrap`}>
              {text.totalColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.rows.map(({ careArea, cells, total }) => (
            <tr key={careArea}>
              <th scope="row" className={`${cellClass} sticky left-0 bg-white`}>
                {areaName(careArea)}
              </th>
              {cells.map((cell, at) => {
                const kind = gaps.kinds[at] ?? 'other';
                return (
                  <td key={kind} className={`${cellClass} ${isGap(cell) ? 'bg-caution-soft' : ''}`}>
                    <Cell cell={cell} place={{ careArea, kind }} onGap={onGap} />
                  </td>
                );
              })}
              <td className={`${cellClass} whitespace-nowrap`}>{text.cell(total.formal, total.informal)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-solid-gray-50">
            <th scope="row" className={`${cellClass} sticky left-0 bg-solid-gray-50`}>
              {text.totalColumn}
            </th>
            {gaps.totals.map((total, at) => (
              <td key={gaps.kinds[at]} className={`${cellClass} whitespace-nowrap`}>
                {text.cell(total.formal, total.informal)}
              </td>
            ))}
            <td className={cellClass} />
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
}

/** A number leads to its rows, a gap to what may be done about it. */
function Cell({ cell, place, onGap }: { cell: Gaps['totals'][number]; place: Place; onGap: (place: Place) => void }) {
  const kindName = SUPPORTER_KIND_NAMES[place.kind];
  if (isGap(cell)) {
    return (
      <button
        type="button"
        aria-label={text.gapSpoken(areaName(place.careArea), kindName)}
        className="min-h-target w-full cursor-pointer font-bold text-caution underline underline-offset-4 print:min-h-0"
        onClick={() => onGap(place)}
      >
        {text.gap}
      </button>
    );
  }
  return (
    <Link
      to="/resources"
      search={place}
      aria-label={text.cellSpoken(areaName(place.careArea), kindName, cell.formal, cell.informal)}
      className="inline-flex min-h-target items-center whitespace-nowrap text-accent underline underline-offset-4 print:min-h-0"
    >
      {text.cell(cell.formal, cell.informal)}
    </Link>
  );
}

/** The gaps as sentences, one a 圏域. */
function InWords({ gaps }: { gaps: Gaps }) {
  return (
    <section aria-labelledby="in-words" className="space-y-2">
      <h2 id="in-words">{text.gapWords}</h2>
      <ul className="list-disc space-y-1 pl-6">
        {gaps.rows.flatMap(({ careArea, cells }) => {
          const missing = gaps.kinds.filter((_, at) => isGap(cells[at] ?? { formal: 0, informal: 0 }));
          if (missing.length === 0) return [];
          const names = missing.map((kind) => SUPPORTER_KIND_NAMES[kind]).join(text.comma);
          return [<li key={careArea}>{text.gapSentence(areaName(careArea), names)}</li>];
        })}
      </ul>
    </section>
  );
}
