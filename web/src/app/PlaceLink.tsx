import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from '../components/Icon.tsx';
import type { Place } from './navigation.ts';

type Anchor = ComponentPropsWithRef<'a'> & { 'data-current': boolean };

/** The router marks every link whose address begins like the page's; of these exactly one is to be marked, and we know which. */
const Unmarked = createLink(({ 'data-current': isCurrent, children, ...props }: Anchor) => (
  <a {...props} aria-current={isCurrent ? 'page' : undefined}>
    {children}
  </a>
));

/** One of the main places, marked where the reader is. */
export function PlaceLink({ place: { to, text, icon }, current }: { place: Place; current: boolean }) {
  return (
    <Unmarked
      to={to}
      data-current={current}
      className="flex min-h-target items-center gap-2 rounded-8 border-b-4 border-transparent px-3 text-ink no-underline hover:bg-accent-soft aria-[current=page]:border-accent aria-[current=page]:font-bold"
    >
      <Icon name={icon} />
      {text}
    </Unmarked>
  );
}
