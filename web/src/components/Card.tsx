import type { ReactNode } from 'react';

/** A bordered piece of a page. `as` decides what it is in the outline: a list item, an article, a section. */
export function Card({
  as: Tag = 'div',
  labelledBy,
  children,
}: {
  as?: 'div' | 'li' | 'article' | 'section';
  labelledBy?: string;
  children: ReactNode;
}) {
  return (
    <Tag aria-labelledby={labelledBy} className="rounded-12 border border-line bg-white p-4 sm:p-6">
      {children}
    </Tag>
  );
}

/** A small sign with words, e.g. 下書き. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'good' | 'caution';
  children: ReactNode;
}) {
  const tones = {
    plain: 'border-edge text-ink-soft',
    accent: 'border-accent text-accent',
    good: 'border-good text-good',
    caution: 'border-caution text-caution',
  } as const;
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-6 border-2 bg-white px-2 text-small font-bold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
