import { commonText } from '@tsunagu/domain/catalogue/common';
import { homeText } from '@tsunagu/domain/catalogue/home';
import { settingsText } from '@tsunagu/domain/catalogue/settings';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Me } from '../api/shapes.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { usePageTitle } from '../components/Page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { SampleOffer } from './SampleOffer.tsx';

// Most people come to join: the list and its calendar travel only to those who have one.
const MyMeetings = lazy(() => import('./MyMeetings.tsx').then((module) => ({ default: module.MyMeetings })));

/** `/`: two big buttons first; below them what belongs to whoever uses this browser. */
export function HomePage() {
  usePageTitle('');
  const me = useMe();
  return (
    <div className="mx-auto max-w-[64rem] space-y-8">
      <div className="space-y-2">
        <h1>{commonText.product}</h1>
        <p>{homeText.lead}</p>
      </div>
      {me === undefined ? null : <Whereabouts me={me} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <BigChoice hint={homeText.joinHint}>
          <LinkButton to="/join" look="primary" size="large" wide icon="enter">
            {homeText.join}
          </LinkButton>
        </BigChoice>
        <BigChoice hint={me?.account ? homeText.openHint : homeText.openHintNoAccount}>
          <LinkButton to="/meetings/new" look="secondary" size="large" wide icon="board">
            {homeText.open}
          </LinkButton>
        </BigChoice>
      </div>
      {me?.account ? (
        <Suspense fallback={<Spinner />}>
          <MyMeetings />
        </Suspense>
      ) : (
        <SampleOffer signedIn={false} />
      )}
      {me?.account?.isAdmin === true ? (
        <LinkButton to="/settings" look="quiet" icon="pencil">
          {settingsText.toSettings}
        </LinkButton>
      ) : null}
    </div>
  );
}

function BigChoice({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="space-y-2">
      {children}
      <p className="text-small text-ink-soft">{hint}</p>
    </div>
  );
}

/** Where a guest stands, and what a new server still needs. */
function Whereabouts({ me }: { me: Me }) {
  if (me.setupNeeded) {
    return (
      <Banner tone="caution" title={homeText.setupNeeded}>
        <p>{homeText.setupNeededHint}</p>
      </Banner>
    );
  }
  const { guest } = me;
  if (guest === null || guest.scope === 'role-pass') return null;
  if (guest.admission === 'waiting') {
    return (
      <Banner title={homeText.waiting}>
        <LinkButton to="/join/waiting" icon="wait">
          {homeText.toWaiting}
        </LinkButton>
      </Banner>
    );
  }
  if (guest.meetingId === null) return null;
  return (
    <Banner title={homeText.inMeeting}>
      <LinkButton to="/meetings/$meetingId" params={{ meetingId: guest.meetingId }} icon="board">
        {homeText.toMeeting}
      </LinkButton>
    </Banner>
  );
}
