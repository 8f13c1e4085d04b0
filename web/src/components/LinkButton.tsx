import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { type ButtonLook, buttonClass } from './button-look.ts';
import { Icon, type IconName } from './Icon.tsx';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> &
  ButtonLook & { icon?: IconName | undefined; ref?: Ref<HTMLAnchorElement> };

function Anchor({ look = 'secondary', size = 'normal', wide = false, icon, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={buttonClass({ look, size, wide })}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A link of the router that looks like a button: it goes somewhere, a {@link Button} does something. */
export const LinkButton = createLink(Anchor);
/** The same for files of the server (downloads), which the router does not know. */
export const FileLink = Anchor;
