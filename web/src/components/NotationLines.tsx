import type { NotationProfile } from '@tsunagu/domain';
import { notationChoiceText as text } from '@tsunagu/domain/catalogue/notation-choice';
import { TieLine } from './TieLine.tsx';

/** The five lines by which notations are told apart, with their words. */
export function NotationLines({ notation }: { notation: NotationProfile }) {
  const lines = [
    { label: text.strong, meaning: { strength: 'strong' } },
    { label: text.normal, meaning: { strength: 'normal' } },
    { label: text.weak, meaning: { strength: 'weak' } },
    { label: text.tension, meaning: { tension: 'conflict' } },
    { label: text.broken, meaning: { state: 'broken' } },
  ] as const;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-small font-normal">
      {lines.map(({ label, meaning }) => (
        <span key={label} className="flex items-center gap-2">
          <TieLine notation={notation} meaning={meaning} />
          {label}
        </span>
      ))}
    </span>
  );
}
