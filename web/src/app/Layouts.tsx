import { commonText } from '@tsunagu/domain/catalogue/common';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { forgetEverything } from '../api/forget.ts';
import { useMe } from '../api/use-me.ts';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { MainNav, PlacesBelow } from './MainNav.tsx';
import { NoRealDataBanner, OfflineNotice } from './Notices.tsx';

/** Around the board and the wall: notices on top, the rest of the window for the page, which never scrolls. */
export function FullScreenLayout() {
  return (
    <div className="flex h-dvh flex-col overflow-hidden print:h-auto print:overflow-visible">
      <NoRealDataBanner slim />
      <OfflineNotice />
      <div className="min-h-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}

/** Around everything else: notices, header, one column of content. */
export function PageLayout() {
  const account = useMe()?.account;
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:bg-white focus:p-3">
        {shellText.skip}
      </a>
      <NoRealDataBanner />
      <OfflineNotice />
      <Header />
      <main id="main" tabIndex={-1} className="w-full flex-1 px-4 py-6 outline-none sm:px-8 sm:py-8 print:p-0">
        {account ? <PlacesBelow /> : null}
        <Outlet />
      </main>
    </div>
  );
}

function Header() {
  const me = useMe();
  const own = (
    <>
      {me === undefined || (me.account === null && me.guest?.admission !== 'admitted') ? null : (
        <LinkButton to="/me/roles" look="quiet" icon="role">
          {shellText.myRoles}
        </LinkButton>
      )}
      <Account />
    </>
  );
  return (
    <header className="screen-only border-b border-line px-4 sm:px-8">
      <div className="mx-auto flex max-w-[64rem] flex-wrap items-center gap-x-4 gap-y-1 py-2">
        <Link
          to="/"
          aria-label={shellText.home}
          className="flex min-h-target items-center gap-2 text-[1.25rem] font-bold text-ink no-underline"
        >
          <img src="/favicon.svg" alt="" className="size-8" />
          {commonText.product}
        </Link>
        {me?.account ? <MainNav own={own} /> : <div className="ml-auto flex flex-wrap items-center gap-1">{own}</div>}
      </div>
    </header>
  );
}

function Account() {
  const me = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (me === undefined) return null;
  if (me.account === null && me.guest === null) {
    return (
      <LinkButton to="/login" look="quiet" icon="enter">
        {shellText.logIn}
      </LinkButton>
    );
  }
  const leave = async () => {
    const reply = await api.logOut();
    if (!reply.ok) return;
    await navigate({ to: '/' });
    await forgetEverything(queryClient);
  };
  return (
    <button type="button" className={buttonClass({ look: 'quiet' })} onClick={() => void leave()}>
      <Icon name="leave" />
      {shellText.logOut}
    </button>
  );
}
