import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** One line of state, e.g. 「保存済み」; changes are said politely. Always icon and words. */
export function StatusLine({
  icon,
  tone = 'plain',
  children,
}: {
  icon: IconName;
  tone?: 'plain' | 'good' | 'caution' | 'danger';
  children: ReactNode;
}) {
  const tones = { plain: 'text-ink-soft', good: 'text-good', caution: 'text-caution', danger: 'text-danger' } as const;
  return (
    <p role="status" className={`flex items-center gap-2 font-bold ${tones[tone]}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
