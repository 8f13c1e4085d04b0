import { listText } from '@tsunagu/domain/catalogue/list';
import { ElementButtons } from './ElementButtons.tsx';
import type { ElementRow } from './element-rows.ts';

/** 人・資源 on a phone: one line each; fields open in a window of their own. */
export function ElementCards({ rows }: { rows: readonly ElementRow[] }) {
  return (
    <ul className="divide-y divide-line" aria-label={listText.supporters}>
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <span className="min-w-0 flex-1 basis-40">
            <b>{row.name}</b>
            {row.category === row.name ? null : <span className="block text-small text-ink-soft">{row.category}</span>}
            {row.ties === 0 ? <span className="block text-small font-bold">{listText.noTie}</span> : null}
          </span>
          <ElementButtons row={row} inWords />
        </li>
      ))}
    </ul>
  );
}
