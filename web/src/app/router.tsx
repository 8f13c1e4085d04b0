import { lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Spinner } from '../components/Spinner.tsx';
import { HomePage } from '../home/home-page.tsx';
import * as at from './addresses.ts';
import { BrokenPage, NotFoundPage } from './Failures.tsx';
import { FullScreenLayout, PageLayout } from './Layouts.tsx';

/** Gives every address its page. All but the landing page are chunks of their own. */
function attachPages(): void {
  at.root.update({ component: Outlet });
  at.pages.update({ component: PageLayout });
  at.fullScreen.update({ component: FullScreenLayout });
  at.home.update({ component: HomePage });
  at.login.update({ component: lazyRouteComponent(() => import('../session/login-page.tsx')) });
  at.setup.update({ component: lazyRouteComponent(() => import('../session/setup-page.tsx')) });
  at.join.update({ component: lazyRouteComponent(() => import('../join/join-page.tsx')) });
  at.joinByCode.update({ component: lazyRouteComponent(() => import('../join/join-page.tsx')) });
  at.waiting.update({ component: lazyRouteComponent(() => import('../join/waiting-page.tsx')) });
  at.newMeeting.update({ component: lazyRouteComponent(() => import('../new-meeting/new-meeting-page.tsx')) });
  at.minutes.update({ component: lazyRouteComponent(() => import('../minutes/minutes-page.tsx')) });
  at.sheets.update({ component: lazyRouteComponent(() => import('../sheets/sheets-page.tsx')) });
  at.compare.update({ component: lazyRouteComponent(() => import('../compare/compare-page.tsx')) });
  at.myMinutes.update({ component: lazyRouteComponent(() => import('../my-minutes/my-minutes-page.tsx')) });
  at.myRoles.update({ component: lazyRouteComponent(() => import('../my-roles/my-roles-page.tsx')) });
  at.roles.update({ component: lazyRouteComponent(() => import('../roles/roles-page.tsx')) });
  at.cases.update({ component: lazyRouteComponent(() => import('../cases/cases-page.tsx')) });
  const Preparation = lazyRouteComponent(() => import('../preparation/preparation-page.tsx'));
  const PreparationRoute = () => <Preparation {...at.preparation.useParams()} />;
  at.preparation.update({ component: Object.assign(PreparationRoute, { preload: preloadOf(Preparation) }) });
  at.caseFile.update({ component: lazyRouteComponent(() => import('../cases/case-page.tsx')) });
  at.samples.update({ component: lazyRouteComponent(() => import('../samples/samples-page.tsx')) });
  at.templates.update({ component: lazyRouteComponent(() => import('../templates/templates-page.tsx')) });
  at.template.update({ component: lazyRouteComponent(() => import('../templates/template-page.tsx')) });
  at.issues.update({ component: lazyRouteComponent(() => import('../issues/issues-page.tsx')) });
  at.anonymousReview.update({ component: lazyRouteComponent(() => import('../anonymise/review-page.tsx')) });
  at.anonymousCopies.update({ component: lazyRouteComponent(() => import('../anonymise/copies-page.tsx')) });
  at.anonymousCopy.update({ component: lazyRouteComponent(() => import('../anonymise/copy-page.tsx')) });
  at.search.update({ component: lazyRouteComponent(() => import('../search/search-page.tsx')) });
  const AreaIssue = lazyRouteComponent(() => import('../area-issue/area-issue-page.tsx'));
  const AreaIssueRoute = () => <AreaIssue {...at.areaIssue.useParams()} />;
  at.areaIssue.update({ component: Object.assign(AreaIssueRoute, { preload: preloadOf(AreaIssue) }) });
  at.resources.update({ component: lazyRouteComponent(() => import('../resources/resources-page.tsx')) });
  at.newResource.update({ component: lazyRouteComponent(() => import('../resources/new-resource-page.tsx')) });
  at.importResources.update({ component: lazyRouteComponent(() => import('../resources/import-page.tsx')) });
  at.resourceGaps.update({ component: lazyRouteComponent(() => import('../resources/gaps-page.tsx')) });
  at.resourceDuplicates.update({ component: lazyRouteComponent(() => import('../resources/duplicates-page.tsx')) });
  at.resourceIdeas.update({ component: lazyRouteComponent(() => import('../ideas/ideas-page.tsx')) });
  at.resourceIdea.update({ component: lazyRouteComponent(() => import('../ideas/idea-page.tsx')) });
  at.resource.update({ component: lazyRouteComponent(() => import('../resources/resource-page.tsx')) });
  at.proposals.update({ component: lazyRouteComponent(() => import('../proposals/proposals-page.tsx')) });
  at.plans.update({ component: lazyRouteComponent(() => import('../proposals/plans-page.tsx')) });
  const Proposal = lazyRouteComponent(() => import('../proposals/proposal-page.tsx'));
  const ProposalRoute = () => <Proposal {...at.proposal.useParams()} />;
  at.proposal.update({ component: Object.assign(ProposalRoute, { preload: preloadOf(Proposal) }) });
  at.settings.update({ component: lazyRouteComponent(() => import('../settings/settings-page.tsx')) });

  // The board's chunk is large: it travels only for these three, and ahead of time when their link is touched.
  const Meeting = lazyRouteComponent(() => import('../meeting/meeting-page.tsx'));
  const MeetingRoute = () => <Meeting {...at.meeting.useParams()} />;
  at.meeting.update({ component: Object.assign(MeetingRoute, { preload: preloadOf(Meeting) }) });
  const Wall = lazyRouteComponent(() => import('../meeting/wall-page.tsx'));
  const WallRoute = () => <Wall {...at.wall.useParams()} />;
  at.wall.update({ component: Object.assign(WallRoute, { preload: preloadOf(Wall) }) });
  const Practice = lazyRouteComponent(() => import('../meeting/practice-page.tsx'));
  const PracticeRoute = () => <Practice {...at.practice.useParams()} />;
  at.practice.update({ component: Object.assign(PracticeRoute, { preload: preloadOf(Practice) }) });
}

/** The router fetches a chunk early by its component's `preload`; a wrapper passes it on. */
const preloadOf = (lazy: { preload?: (() => Promise<void> | undefined) | undefined }) => () =>
  lazy.preload?.() ?? Promise.resolve();

export function createAppRouter() {
  attachPages();
  const router = at.createAddressRouter();
  router.update({
    ...router.options,
    defaultPendingComponent: Spinner,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
  });
  return router;
}
