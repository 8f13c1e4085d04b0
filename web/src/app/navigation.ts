import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from '../components/Icon.tsx';

/** One of the product's main places, for people with an account. */
export type Place = { readonly to: NonNullable<LinkProps['to']>; readonly text: string; readonly icon: IconName };

/** The row under the header, in the order of the work: the meeting, what it leaves, the area. A new place: one line here. */
export const PLACES: readonly Place[] = [
  { to: '/', text: shellText.meetings, icon: 'board' },
  { to: '/roles', text: shellText.roleBoard, icon: 'people' },
  { to: '/issues', text: shellText.issues, icon: 'sticky' },
  { to: '/anonymous-copies', text: shellText.anonymousCopies, icon: 'hide' },
  { to: '/search', text: shellText.search, icon: 'search' },
  { to: '/templates', text: shellText.templates, icon: 'lanes' },
  { to: '/resources', text: shellText.resources, icon: 'place' },
  { to: '/resources/ideas', text: shellText.resourceIdeas, icon: 'talk' },
  { to: '/proposals', text: shellText.proposals, icon: 'print' },
  { to: '/samples', text: shellText.samples, icon: 'table' },
];
