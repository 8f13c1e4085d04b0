import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonLook, buttonClass } from './button-look.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  ButtonLook & { icon?: IconName; children: string };

/**
 * A button with words, at least 48 px high. While `isPending` it keeps the focus and takes no press; its words should say
 * what is under way. (React Aria's own pending state speaks a picture without a name.)
 */
export function Button({
  look = 'secondary',
  size = 'normal',
  wide = false,
  icon,
  isPending = false,
  children,
  onPress,
  ...rest
}: ButtonProps) {
  const pending = isPending ? ({ 'aria-disabled': true, type: 'button' } as const) : {};
  return (
    <AriaButton
      {...rest}
      {...pending}
      {...(onPress && !isPending ? { onPress } : {})}
      className={`${buttonClass({ look, size, wide })} aria-disabled:opacity-60`}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}
