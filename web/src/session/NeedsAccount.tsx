import { sessionText } from '@tsunagu/domain/catalogue/home';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import { useRouterState } from '@tanstack/react-router';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';

/** In place of a page that only accounts use: leads to the log-in and back here. */
export function NeedsAccount({ title }: { title: string }) {
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <Page title={title} heading={shellText.needsAccountTitle} narrow>
      <p>{shellText.needsAccountDetail}</p>
      <LinkButton to="/login" search={{ next: here }} look="primary" icon="enter">
        {sessionText.submit}
      </LinkButton>
    </Page>
  );
}
