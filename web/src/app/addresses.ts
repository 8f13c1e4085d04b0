import type { MeetingFunction } from '@tsunagu/domain';
import { type ResourcePlace, readPlace, readResourceSearch, type ResourceSearch } from './resource-search.ts';
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';

/**
 * Every address of the product. Pages are attached in `router.tsx`: a page's own types come from here, so this file
 * must not know any page (the compiler would silently fall back to `any`).
 */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const FUNCTIONS = [1, 2, 3, 4, 5] as const satisfies readonly MeetingFunction[];

export const root = createRootRoute();
/** Pages of text and forms, with the header. */
export const pages = createRoute({ getParentRoute: () => root, id: 'pages' });
/** The board and the wall: the window is theirs. */
export const fullScreen = createRoute({ getParentRoute: () => root, id: 'full-screen' });

const under = () => pages;
export const home = createRoute({ getParentRoute: under, path: '/' });
export const login = createRoute({
  getParentRoute: under,
  path: '/login',
  validateSearch: (search): { next?: string } => {
    const next = text(search['next']);
    return next === undefined ? {} : { next };
  },
});
export const setup = createRoute({ getParentRoute: under, path: '/setup' });
export const join = createRoute({ getParentRoute: under, path: '/join' });
export const joinByCode = createRoute({ getParentRoute: under, path: '/j/$code' });
export const waiting = createRoute({ getParentRoute: under, path: '/join/waiting' });
type NewMeetingSearch = {
  sample?: string;
  function?: MeetingFunction;
  case?: string;
  template?: string;
  day?: string;
  /** Ids of what the meeting takes up. */
  areaIssues?: string[];
  ideas?: string[];
};
const named = (key: string, value: unknown): Record<string, string[]> => {
  const ids = Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  return ids.length === 0 ? {} : { [key]: ids };
};
export const newMeeting = createRoute({
  getParentRoute: under,
  path: '/meetings/new',
  validateSearch: (search): NewMeetingSearch => {
    const sample = text(search['sample']);
    const file = text(search['case']);
    const template = text(search['template']);
    const day = text(search['day']);
    const fn = FUNCTIONS.find((known) => known === search['function']);
    return {
      ...(sample === undefined ? {} : { sample }),
      ...(fn === undefined ? {} : { function: fn }),
      ...(file === undefined ? {} : { case: file }),
      ...(template === undefined ? {} : { template }),
      ...named('areaIssues', search['areaIssues']),
      ...named('ideas', search['ideas']),
      ...(day === undefined ? {} : { day }),
    };
  },
});
export const minutes = createRoute({
  getParentRoute: under,
  path: '/meetings/$meetingId/minutes',
  /** `amend`: the role that somebody comes to correct. */
  validateSearch: (search): { revision?: number; amend?: string } => {
    const revision = Number(search['revision']);
    const amend = search['amend'];
    return {
      ...(Number.isInteger(revision) && revision > 0 ? { revision } : {}),
      ...(typeof amend === 'string' && amend !== '' ? { amend } : {}),
    };
  },
});
export const myMinutes = createRoute({ getParentRoute: under, path: '/me/minutes/$meetingId' });
export const sheets = createRoute({ getParentRoute: under, path: '/meetings/$meetingId/sheets' });
export const compare = createRoute({ getParentRoute: under, path: '/meetings/$meetingId/compare' });
export const myRoles = createRoute({ getParentRoute: under, path: '/me/roles' });
export const samples = createRoute({
  getParentRoute: under,
  path: '/samples',
  validateSearch: (search): { function?: MeetingFunction } => {
    const fn = FUNCTIONS.find((known) => known === search['function']);
    return fn === undefined ? {} : { function: fn };
  },
});
export const roles = createRoute({ getParentRoute: under, path: '/roles' });
export const cases = createRoute({ getParentRoute: under, path: '/cases' });
export const preparation = createRoute({ getParentRoute: under, path: '/meetings/$meetingId/preparation' });
export const caseFile = createRoute({ getParentRoute: under, path: '/cases/$caseId' });
export const anonymousReview = createRoute({ getParentRoute: under, path: '/meetings/$meetingId/anonymous' });
export const anonymousCopies = createRoute({ getParentRoute: under, path: '/anonymous-copies' });
export const anonymousCopy = createRoute({ getParentRoute: under, path: '/anonymous-copies/$copyId' });
/** What stands side by side on `/issues`. */
export const ISSUES_TABS = ['area', 'raised', 'counts', 'loop'] as const;
export type IssuesTab = (typeof ISSUES_TABS)[number];
export const issues = createRoute({
  getParentRoute: under,
  path: '/issues',
  validateSearch: (search): { tab?: IssuesTab } => {
    const tab = ISSUES_TABS.find((known) => known === search['tab']);
    return tab === undefined ? {} : { tab };
  },
});
export const areaIssue = createRoute({ getParentRoute: under, path: '/issues/$areaIssueId' });
export const templates = createRoute({
  getParentRoute: under,
  path: '/templates',
  validateSearch: (search): { function?: MeetingFunction } => {
    const fn = FUNCTIONS.find((known) => known === search['function']);
    return fn === undefined ? {} : { function: fn };
  },
});
export const template = createRoute({ getParentRoute: under, path: '/templates/$templateId' });
export const proposals = createRoute({ getParentRoute: under, path: '/proposals' });
export const plans = createRoute({ getParentRoute: under, path: '/proposals/plans' });
export const proposal = createRoute({ getParentRoute: under, path: '/proposals/$proposalId' });
/** What is asked for never stands in the address: it may be a name. */
export const search = createRoute({ getParentRoute: under, path: '/search' });
export const resources = createRoute({
  getParentRoute: under,
  path: '/resources',
  validateSearch: (search): ResourceSearch => readResourceSearch(search),
});
export const newResource = createRoute({
  getParentRoute: under,
  path: '/resources/new',
  validateSearch: (search): ResourcePlace => readPlace(search),
});
export const importResources = createRoute({ getParentRoute: under, path: '/resources/import' });
export const resourceGaps = createRoute({ getParentRoute: under, path: '/resources/gaps' });
export const resourceDuplicates = createRoute({ getParentRoute: under, path: '/resources/duplicates' });
export const resourceIdeas = createRoute({
  getParentRoute: under,
  path: '/resources/ideas',
  validateSearch: (search): ResourcePlace & { make?: boolean } => ({
    ...readPlace(search),
    ...(search['make'] === true ? { make: true } : {}),
  }),
});
export const resourceIdea = createRoute({ getParentRoute: under, path: '/resources/ideas/$ideaId' });
export const resource = createRoute({ getParentRoute: under, path: '/resources/$resourceId' });
export const settings = createRoute({ getParentRoute: under, path: '/settings' });

const around = () => fullScreen;
export const meeting = createRoute({ getParentRoute: around, path: '/meetings/$meetingId' });
export const wall = createRoute({ getParentRoute: around, path: '/meetings/$meetingId/wall' });
export const practice = createRoute({ getParentRoute: around, path: '/samples/$sampleId' });

const addresses = root.addChildren([
  pages.addChildren([
    home,
    login,
    setup,
    join,
    joinByCode,
    waiting,
    newMeeting,
    minutes,
    myMinutes,
    sheets,
    compare,
    myRoles,
    roles,
    caseFile,
    cases,
    preparation,
    samples,
    templates,
    template,
    issues,
    areaIssue,
    resources,
    newResource,
    importResources,
    resourceGaps,
    resourceDuplicates,
    resourceIdeas,
    resourceIdea,
    resource,
    proposals,
    plans,
    proposal,
    search,
    anonymousReview,
    anonymousCopies,
    anonymousCopy,
    settings,
  ]),
  fullScreen.addChildren([meeting, wall, practice]),
]);

/** The addresses without any page; a link's chunk is fetched as soon as the link is touched. */
export const createAddressRouter = () =>
  createRouter({ routeTree: addresses, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAddressRouter>;
  }
}
