import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon.tsx';

type Props = {
  title: string;
  side: 'left' | 'right';
  open: boolean;
  onToggle: () => void;
  icon: IconName;
  className: string;
  /** What stays at hand while the column is folded. */
  rail?: ReactNode;
  children: ReactNode;
};

/** A column beside the map that folds away to a rail, so that the map can have the room. */
export function SideColumn({ title, side, open, onToggle, icon, className, rail, children }: Props) {
  const edge = side === 'left' ? 'border-r' : 'border-l';
  const label = open ? meetingText.hidePanel(title) : meetingText.showPanel(title);
  return (
    <aside
      aria-label={title}
      className={`flex shrink-0 ${open ? (side === 'left' ? 'flex-row-reverse' : 'flex-row') : 'w-12 flex-col bg-ground-soft'} ${edge} border-line`}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={onToggle}
        className={`flex cursor-pointer flex-col items-center gap-3 bg-ground-soft py-3 text-accent hover:bg-accent-soft ${open ? 'w-6 justify-center pointer-coarse:w-12' : 'shrink-0'}`}
      >
        <Icon name={open === (side === 'left') ? 'previous' : 'next'} />
        {open ? null : <Icon name={icon} />}
        {open ? null : <span className="font-bold [writing-mode:vertical-rl]">{title}</span>}
      </button>
      {open || rail === undefined ? null : rail}
      {open ? <div className={`${className} min-h-0 min-w-0`}>{children}</div> : null}
    </aside>
  );
}
