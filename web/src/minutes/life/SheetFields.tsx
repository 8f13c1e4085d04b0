import type { MinutesWord } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import type { ReactNode } from 'react';

type Props = { words: readonly MinutesWord[]; field: (word: MinutesWord) => ReactNode };

/** 事例の情報: some hundred fields, folded until somebody has to correct one; those of one row or sheet stand together. */
export function SheetFields({ words, field }: Props) {
  return (
    <details>
      <summary className="min-h-target cursor-pointer py-2 font-bold text-accent">{text.sheetsFold}</summary>
      <div className="space-y-3">
        {[...Map.groupBy(words, ({ of }) => of)].map(([of, rows]) => (
          <fieldset key={of} className="rounded-12 border border-line p-3 sm:p-4">
            <legend className="px-2 font-bold">{of}</legend>
            <div className="grid gap-3 sm:grid-cols-2">{rows.map(field)}</div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
