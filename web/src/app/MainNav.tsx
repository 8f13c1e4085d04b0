import { shellText } from '@tsunagu/domain/catalogue/shell';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { PLACES } from './navigation.ts';

/** The product's main places: a row where there is room, behind one button on a phone. */
export function MainNav() {
  const at = useRouterState({ select: (state) => state.location.pathname });
  // Open on the page where it was opened: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === at;
  return (
    <nav aria-label={shellText.places} className="mx-auto max-w-[64rem] pb-1">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="places"
        className={`${buttonClass({ look: 'quiet' })} sm:hidden`}
        onClick={() => setOpenAt(open ? null : at)}
      >
        <Icon name="menu" />
        {shellText.menu}
      </button>
      <ul
        id="places"
        className={`${open ? 'grid grid-cols-2' : 'hidden'} m-0 list-none gap-1 p-0 sm:flex sm:flex-wrap`}
      >
        {PLACES.map(({ to, text, icon }) => (
          <li key={text}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              className="flex min-h-target items-center gap-2 rounded-8 border-b-4 border-transparent px-3 text-ink no-underline hover:bg-accent-soft aria-[current=page]:border-accent aria-[current=page]:font-bold"
            >
              <Icon name={icon} />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
