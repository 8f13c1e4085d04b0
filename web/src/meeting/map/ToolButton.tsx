import { Button } from 'react-aria-components/Button';
import { Icon, type IconName } from '../../components/Icon.tsx';

type Props = {
  icon: IconName;
  label: string;
  /** Absent on a button that opens a menu, which presses it itself. */
  onPress?: () => void;
  /** The three first tools stand out. */
  first?: boolean;
  /** For tools that stay in hand. */
  isOn?: boolean;
};

/** One tool: icon over words, at least 48 px each way; the tool in hand is filled and says so. */
export function ToolButton({ icon, label, onPress, first = false, isOn }: Props) {
  const look =
    isOn === true
      ? 'border-accent bg-accent text-white'
      : first
        ? 'border-accent bg-white text-accent hover:bg-accent-soft'
        : 'border-transparent bg-transparent text-ink hover:bg-accent-soft';
  return (
    <Button
      {...(onPress === undefined ? {} : { onPress })}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      className={`flex min-h-target min-w-target shrink-0 cursor-pointer flex-col items-center justify-center rounded-8 border-2 px-1 py-0.5 text-[0.875rem] leading-[1.25] font-bold text-balance sm:px-1.5 sm:whitespace-nowrap ${look}`}
    >
      <Icon name={icon} />
      {label}
    </Button>
  );
}
