import { useInfiniteQuery } from '@tanstack/react-query';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { resourcesQuery } from '../api/resources.ts';
import { useSettings } from '../api/use-settings.ts';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';

/** Rows that should be looked at again; nothing while there are none, or while they are shown already. */
export function DueNotice({ shown }: { shown: boolean }) {
  const { confirmAfterMonths } = useSettings();
  const due = useInfiniteQuery(resourcesQuery({ freshness: 'due' })).data?.pages[0]?.total ?? 0;
  if (shown) return <p>{text.dueLead(confirmAfterMonths)}</p>;
  if (due === 0) return null;
  return (
    <Banner tone="caution" title={text.dueCount(due)}>
      <LinkButton to="/resources" search={{ freshness: 'due' }} icon="calendar">
        {text.seeDue}
      </LinkButton>
    </Banner>
  );
}
