import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useParams,
} from '@tanstack/react-router';
import { HomePage } from '../home/home-page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { BrokenPage, NotFoundPage } from './Failures.tsx';
import { FullScreenLayout, PageLayout } from './Layouts.tsx';

const root = createRootRoute({ component: Outlet });
const pages = createRoute({ getParentRoute: () => root, id: 'pages', component: PageLayout });
const fullScreen = createRoute({ getParentRoute: () => root, id: 'full-screen', component: FullScreenLayout });

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

// The board's chunk is large: it travels only for these three, and ahead of time when their link is touched.
const LazyMeeting = lazyRouteComponent(() => import('../meeting/meeting-page.tsx'));
const LazyWall = lazyRouteComponent(() => import('../meeting/wall-page.tsx'));
const LazyPractice = lazyRouteComponent(() => import('../meeting/practice-page.tsx'));

/** The router fetches a chunk early by its component's `preload`; the wrappers below pass it on. */
const preloadOf = (lazy: { preload?: (() => Promise<void> | undefined) | undefined }) => () =>
  lazy.preload?.() ?? Promise.resolve();

function MeetingRoute() {
  return <LazyMeeting {...useParams({ from: '/full-screen/meetings/$meetingId' })} />;
}
MeetingRoute.preload = preloadOf(LazyMeeting);
function WallRoute() {
  return <LazyWall {...useParams({ from: '/full-screen/meetings/$meetingId/wall' })} />;
}
WallRoute.preload = preloadOf(LazyWall);
function PracticeRoute() {
  return <LazyPractice {...useParams({ from: '/full-screen/samples/$sampleId' })} />;
}
PracticeRoute.preload = preloadOf(LazyPractice);

const routes = root.addChildren([
  pages.addChildren([
    createRoute({ getParentRoute: () => pages, path: '/', component: HomePage }),
    createRoute({
      getParentRoute: () => pages,
      path: '/login',
      validateSearch: (search): { next?: string } => {
        const next = text(search['next']);
        return next === undefined ? {} : { next };
      },
      component: lazyRouteComponent(() => import('../session/login-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/setup',
      component: lazyRouteComponent(() => import('../session/setup-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/join',
      component: lazyRouteComponent(() => import('../join/join-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/j/$code',
      component: lazyRouteComponent(() => import('../join/join-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/join/waiting',
      component: lazyRouteComponent(() => import('../join/waiting-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/meetings/new',
      validateSearch: (search): { sample?: string } => {
        const sample = text(search['sample']);
        return sample === undefined ? {} : { sample };
      },
      component: lazyRouteComponent(() => import('../new-meeting/new-meeting-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/meetings/$meetingId/minutes',
      component: lazyRouteComponent(() => import('../minutes/minutes-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/me/roles',
      component: lazyRouteComponent(() => import('../my-roles/my-roles-page.tsx')),
    }),
    createRoute({
      getParentRoute: () => pages,
      path: '/samples',
      component: lazyRouteComponent(() => import('../samples/samples-page.tsx')),
    }),
  ]),
  fullScreen.addChildren([
    createRoute({ getParentRoute: () => fullScreen, path: '/meetings/$meetingId', component: MeetingRoute }),
    createRoute({ getParentRoute: () => fullScreen, path: '/meetings/$meetingId/wall', component: WallRoute }),
    createRoute({ getParentRoute: () => fullScreen, path: '/samples/$sampleId', component: PracticeRoute }),
  ]),
]);

export function createAppRouter() {
  return createRouter({
    routeTree: routes,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Spinner,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: () => (
      <div className="p-4 sm:p-8">
        <NotFoundPage />
      </div>
    ),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
