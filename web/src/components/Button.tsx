import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonLook, buttonClass } from './button-look.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  ButtonLook & { icon?: IconName; children: string };

/** A button with words; `isPending` keeps focus and says so to screen readers. At least 48 px high. */
export function Button({ look = 'secondary', size = 'normal', wide = false, icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${buttonClass({ look, size, wide })} aria-disabled:opacity-60`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
