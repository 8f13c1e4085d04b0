import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'info' | 'good' | 'caution' | 'danger';
const TONES: Readonly<Record<Tone, { look: string; icon: IconName }>> = {
  info: { look: 'border-accent bg-accent-soft', icon: 'info' },
  good: { look: 'border-good bg-good-soft', icon: 'done' },
  caution: { look: 'border-caution bg-caution-soft', icon: 'warning' },
  danger: { look: 'border-danger bg-danger-soft', icon: 'warning' },
};

type BannerProps = {
  tone?: Tone;
  title?: string;
  /** `status`: said politely when it appears; `alert`: said at once. */
  role?: 'status' | 'alert' | undefined;
  children?: ReactNode;
};

/** A notice that stays until its reason is gone. Tone is told by icon and words, colour comes third. */
export function Banner({ tone = 'info', title, role, children }: BannerProps) {
  const { look, icon } = TONES[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-8 border-l-8 px-4 py-3 ${look}`}>
      <Icon name={icon} className="mt-[0.25em]" />
      <div className="min-w-0 flex-1 space-y-1">
        {title === undefined ? null : <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
