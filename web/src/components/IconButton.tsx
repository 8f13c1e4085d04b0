import { Button as AriaButton } from 'react-aria-components/Button';
import { type ButtonLook, buttonClass } from './button-look.ts';
import { Icon, type IconName } from './Icon.tsx';

type Props = Pick<ButtonLook, 'look'> & { icon: IconName; label: string; onPress: () => void };

/** A button without visible words, for the dense rows of tables only: `label` is read, and a column header says the rest. */
export function IconButton({ icon, label, look = 'secondary', onPress }: Props) {
  return (
    <AriaButton aria-label={label} onPress={onPress} className={`${buttonClass({ look })} !px-0`}>
      <Icon name={icon} />
    </AriaButton>
  );
}
