import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Banner } from '../components/Banner.tsx';
import { buttonClass } from '../components/button-look.ts';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';

/** A bug or a chunk that could not be fetched: said in Japanese, with a way on. The error itself goes to the console. */
export function BrokenPage({ error }: ErrorComponentProps) {
  console.error(error);
  return (
    <div className="p-4">
      <Page title={shellText.brokenTitle} narrow>
        <Banner tone="danger" role="alert">
          <p>{shellText.brokenDetail}</p>
        </Banner>
        <button type="button" className={buttonClass({ look: 'primary' })} onClick={() => window.location.reload()}>
          {shellText.reload}
        </button>
      </Page>
    </div>
  );
}

export function NotFoundPage() {
  return (
    <main className="p-4 sm:p-8">
      <Page title={shellText.notFoundTitle} narrow>
        <p>{shellText.notFoundDetail}</p>
        <LinkButton to="/" look="primary">
          {shellText.toHome}
        </LinkButton>
      </Page>
    </main>
  );
}
