import type { CalendarStyle, MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { isBlank } from './minutes-words.ts';
import { MinutesBlocks, RecordLine } from './MinutesBlocks.tsx';

/** One agenda item: its text, then the records that its text does not hold. */
export function AgendaMinutes({ item, calendar }: { item: MinutesDocument['items'][number]; calendar: CalendarStyle }) {
  const empty = item.records.length === 0 && isBlank(item.blocks);
  return (
    <section aria-label={item.title} className="space-y-2 pb-3">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 text-[1.25rem]">
        {item.title}
        <span className="text-small font-normal text-ink-soft">
          {exportsText.spent(item.plannedMinutes, item.spentMinutes)}
        </span>
      </h3>
      <MinutesBlocks blocks={item.blocks} calendar={calendar} />
      {empty ? <p className="text-ink-soft">{minutesPageText.noText}</p> : null}
      {item.records.map((record, index) => (
        <RecordLine key={index} record={record} calendar={calendar} />
      ))}
    </section>
  );
}
