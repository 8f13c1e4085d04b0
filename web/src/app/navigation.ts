import { candidatesText } from '@tsunagu/domain/catalogue/preparation';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from '../components/Icon.tsx';

/** One of the product's main places, for people with an account. */
export type Place = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: string;
  readonly icon: IconName;
  /** Where else one is in this place: the beginnings of addresses. */
  readonly also?: readonly string[];
  /** What is reached from this place: a strip above its page, and its own lines in the menu of a phone. */
  readonly below?: readonly Place[];
};

/**
 * The row under the header, in the order of the work: the meeting, what it leaves, the area. A new place: one line here; below another
 * when the row would need a second line for it at 1024 px.
 */
export const PLACES: readonly Place[] = [
  {
    to: '/',
    text: shellText.meetings,
    icon: 'board',
    also: ['/meetings'],
    below: [{ to: '/cases', text: candidatesText.title, icon: 'person' }],
  },
  { to: '/roles', text: shellText.roleBoard, icon: 'people' },
  {
    to: '/issues',
    text: shellText.issues,
    icon: 'sticky',
    below: [{ to: '/anonymous-copies', text: shellText.anonymousCopies, icon: 'hide' }],
  },
  {
    to: '/resources',
    text: shellText.resources,
    icon: 'place',
    below: [{ to: '/resources/ideas', text: shellText.resourceIdeas, icon: 'talk' }],
  },
  { to: '/proposals', text: shellText.proposals, icon: 'print' },
  {
    to: '/templates',
    text: shellText.templates,
    icon: 'lanes',
    below: [{ to: '/samples', text: shellText.samples, icon: 'table' }],
  },
  { to: '/search', text: shellText.search, icon: 'search' },
];

const isUnder = (at: string, beginning: string): boolean => at === beginning || at.startsWith(`${beginning}/`);

/** Whether an address belongs to a place itself, not to what is below it. */
const isAt = ({ to, also = [], below = [] }: Place, at: string): boolean =>
  [to, ...also].some((beginning) => isUnder(at, beginning)) && !below.some((one) => isAt(one, at));

/** Where the reader is: the place of the row, and the one below it if that is where they are. Nothing on pages of no place. */
export function whereabouts(at: string): { readonly place?: Place; readonly exactly?: Place } {
  for (const place of PLACES) {
    const exactly = [place, ...(place.below ?? [])].find((one) => isAt(one, at));
    if (exactly) return { place, exactly };
  }
  return {};
}
