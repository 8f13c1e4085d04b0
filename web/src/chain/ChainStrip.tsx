import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { traceDown, traceUp } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import type { ChainView } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type ChainCard, type Station, stationsOf } from './stations.ts';

/**
 * つながり: 事例の課題 → 地域課題 → 案 → 資源 → 提案 → 回答 → 計画 as a strip that scrolls sideways; on a phone one below the other. `here`: the
 * key of the thing whose page this is, which leads nowhere.
 */
export function ChainStrip({ query, here }: { query: UseQueryResult<ChainView>; here: string }) {
  return (
    <section aria-labelledby="chain" className="space-y-3">
      <h2 id="chain">{text.chain}</h2>
      {query.isPending ? <Spinner /> : null}
      {query.isError ? <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess ? <Strip chain={query.data} here={here} /> : null}
    </section>
  );
}

function Strip({ chain, here }: { chain: ChainView; here: string }) {
  const { era, leastShownCount } = useSettings();
  const [followed, setFollowed] = useState<ChainCard | null>(null);
  const up = followed === null ? null : traceUp(chain.hops, followed.key);
  const down = followed === null ? null : traceDown(chain.hops, followed.key);
  const isLit = (key: string) => up === null || up.has(key) || down?.has(key) === true;
  return (
    <>
      <p className="screen-only">{text.chainLead}</p>
      <div
        role="region"
        aria-label={text.chainStrip}
        tabIndex={0}
        className="overflow-x-auto xl:-mx-24 print:overflow-visible"
      >
        <ol className="m-0 grid list-none gap-3 p-0 lg:grid-flow-col lg:auto-cols-[minmax(7.5rem,1fr)] lg:break-normal lg:gap-2 xl:gap-3">
          {stationsOf(chain, era, leastShownCount).map((station) => (
            <StationColumn
              key={station.name}
              station={station}
              here={here}
              isLit={isLit}
              followed={followed?.key ?? null}
              onFollow={(card) => setFollowed(card.key === followed?.key ? null : card)}
            />
          ))}
        </ol>
      </div>
      <div className="screen-only flex flex-wrap items-center gap-3">
        <p role="status">
          {followed === null || up === null || down === null
            ? ''
            : text.followed(followed.title, up.size - 1, down.size - 1)}
        </p>
        {followed === null ? null : (
          <Button look="quiet" icon="undo" onPress={() => setFollowed(null)}>
            {text.followEnd}
          </Button>
        )}
      </div>
    </>
  );
}

type ColumnProps = {
  station: Station;
  here: string;
  isLit: (key: string) => boolean;
  followed: string | null;
  onFollow: (card: ChainCard) => void;
};

function StationColumn({ station, here, isLit, followed, onFollow }: ColumnProps) {
  const isEmpty = station.cards.length === 0 && station.hidden === '';
  return (
    <li
      className={`space-y-2 rounded-12 border-2 p-2 lg:p-1 xl:p-2 ${isEmpty ? 'border-dashed border-edge' : 'border-edge'}`}
    >
      <h3 className="flex items-center gap-1 text-small">
        {station.name === 'issue' ? null : <Icon name="next" className="text-ink-soft" />}
        {text.stations[station.name]}
      </h3>
      {isEmpty ? <p className="text-small text-ink-soft">{text.nothingYet}</p> : null}
      <ul className="m-0 list-none space-y-2 p-0">
        {station.cards.map((card) => (
          <li
            key={card.key}
            className={`rounded-8 border-2 bg-white p-1 ${isLit(card.key) ? 'border-accent' : 'border-dashed border-line text-ink-soft'}`}
          >
            <button
              type="button"
              aria-pressed={followed === card.key}
              aria-label={text.follow(card.title)}
              className="min-h-target w-full cursor-pointer rounded-6 px-1 text-left leading-[1.5] font-bold hover:bg-accent-soft"
              onClick={() => onFollow(card)}
            >
              {card.title}
            </button>
            {card.lines.map((line) => (
              <p key={line} className="px-1 text-small whitespace-pre-line">
                {line}
              </p>
            ))}
            {card.links
              .filter(() => card.key !== here)
              .map(({ words, ...place }) => (
                <Link
                  key={words}
                  {...place}
                  aria-label={text.linkOf(card.title, words)}
                  className="screen-only inline-flex min-h-target items-center px-1 text-accent underline underline-offset-4"
                >
                  {words}
                </Link>
              ))}
          </li>
        ))}
        {station.hidden === '' ? null : (
          <li className="rounded-8 border-2 border-dashed border-edge p-2 text-small">
            <Icon name="lock" /> {station.hidden}
            <span className="block">{text.hiddenWhy}</span>
          </li>
        )}
      </ul>
    </li>
  );
}
