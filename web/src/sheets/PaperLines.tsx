import type { SheetLine } from '@tsunagu/domain';

/** What was written, a line a field; `marks`: the terms are single signs like ①. */
export function PaperLines({ lines, marks = false }: { lines: readonly SheetLine[]; marks?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <dl className="border-t border-line">
      {lines.map(([term, words]) => (
        <div
          key={term}
          className={`grid gap-x-4 border-b border-line py-1 ${marks ? 'grid-cols-[2rem_1fr]' : 'sm:grid-cols-[11rem_1fr] print:grid-cols-[11rem_1fr]'}`}
        >
          <dt className="font-bold">{term}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PaperHeading({ children }: { children: string }) {
  return <h2 className="border-b-2 border-accent pb-1">{children}</h2>;
}

/** Line breaks as they were written; nothing for nothing, so that a card leaves the place out. */
export function Written({ children }: { children: string }) {
  return children === '' ? null : <span className="whitespace-pre-line">{children}</span>;
}
