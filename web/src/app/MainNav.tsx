import { shellText } from '@tsunagu/domain/catalogue/shell';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { PLACES, whereabouts } from './navigation.ts';
import { PlaceLink } from './PlaceLink.tsx';

/**
 * The product's main places: one row where there is room, behind one button on a phone, there with what is below them. `own`: what
 * belongs to the reader alone; on a phone it stands in the same menu, so that the header is one row.
 */
export function MainNav({ own }: { own: ReactNode }) {
  const at = useRouterState({ select: (state) => state.location.pathname });
  // Open on the page where it was opened: going somewhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === at;
  const { place: here, exactly } = whereabouts(at);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? 'places' : undefined}
        className={`${buttonClass({ look: 'quiet' })} ml-auto sm:hidden`}
        onClick={() => setOpenAt(open ? null : at)}
      >
        <Icon name="menu" />
        {shellText.menu}
      </button>
      <div className="hidden flex-wrap items-center gap-1 sm:ml-auto sm:flex">{own}</div>
      <nav aria-label={shellText.places} className="hidden basis-full sm:block">
        <ul className="m-0 flex list-none flex-wrap p-0">
          {PLACES.map((place) => (
            <li key={place.text}>
              <PlaceLink place={place} current={place === here} />
            </li>
          ))}
        </ul>
      </nav>
      {open ? (
        <nav id="places" aria-label={shellText.places} className="basis-full pb-1 sm:hidden">
          <ul className="m-0 grid list-none grid-cols-2 gap-1 p-0">
            {PLACES.flatMap((place) => [place, ...(place.below ?? [])]).map((place) => (
              <li key={place.text}>
                <PlaceLink place={place} current={place === exactly} />
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-1">{own}</div>
        </nav>
      ) : null}
    </>
  );
}

/** Above a page of a place that has others below it: all of them, this one marked. A phone has them in its menu. */
export function PlacesBelow() {
  const at = useRouterState({ select: (state) => state.location.pathname });
  const { place, exactly } = whereabouts(at);
  if (place?.below === undefined) return null;
  return (
    <nav aria-label={place.text} className="screen-only mx-auto mb-4 hidden w-full max-w-[64rem] sm:block">
      <ul className="m-0 flex list-none flex-wrap p-0">
        {[place, ...place.below].map((one) => (
          <li key={one.text}>
            <PlaceLink place={one} current={one === exactly} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
