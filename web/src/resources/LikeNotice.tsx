import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ResourceText } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useDeferredValue } from 'react';
import { unwrap } from '../api/http.ts';
import { resourceApi } from '../api/resources.ts';
import { Banner } from '../components/Banner.tsx';
import { areaName } from './ResourceTable.tsx';

/** Rows that may be the same as the one that is being written; nothing while there are none. */
export function LikeNotice({ draft }: { draft: Pick<ResourceText, 'name' | 'careArea' | 'contact'> }) {
  const { name, careArea, contact } = useDeferredValue(draft);
  const asked = { name: name.trim(), careArea, contact };
  const like = useQuery({
    queryKey: ['resources', 'like', asked],
    queryFn: async () => unwrap(await resourceApi.like(asked)).items,
    enabled: asked.name.length > 1,
    placeholderData: (before) => before,
  });
  if (like.data === undefined || like.data.length === 0) return null;
  return (
    <Banner tone="caution" role="status" title={text.likeTitle}>
      <p>{text.likeLead}</p>
      <ul className="list-disc pl-6">
        {like.data.map((row) => (
          <li key={row.id}>
            <Link
              to="/resources/$resourceId"
              params={{ resourceId: row.id }}
              target="_blank"
              className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
            >
              {`${row.name} (${areaName(row.careArea)})`}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
