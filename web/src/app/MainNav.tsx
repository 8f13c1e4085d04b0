import { shellText } from '@tsunagu/domain/catalogue/shell';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { PLACES } from './navigation.ts';

/**
 * The product's main places: a row where there is room, behind one button on a phone. `own`: what belongs to the reader alone; on a
 * phone it stands in the same menu, so that the header is one row.
 */
export function MainNav({ own }: { own: ReactNode }) {
  const at = useRouterState({ select: (state) => state.location.pathname });
  // Open on the page where it was opened: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === at;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls="places"
        className={`${buttonClass({ look: 'quiet' })} ml-auto sm:hidden`}
        onClick={() => setOpenAt(open ? null : at)}
      >
        <Icon name="menu" />
        {shellText.menu}
      </button>
      <div className="hidden flex-wrap items-center gap-1 sm:ml-auto sm:flex">{own}</div>
      <nav id="places" aria-label={shellText.places} className={`${open ? '' : 'hidden'} basis-full pb-1 sm:block`}>
        <ul className="m-0 grid list-none grid-cols-2 gap-1 p-0 sm:flex sm:flex-wrap">
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
        <div className="flex flex-wrap gap-1 sm:hidden">{open ? own : null}</div>
      </nav>
    </>
  );
}
