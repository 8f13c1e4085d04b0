import { useInfiniteQuery } from '@tanstack/react-query';
import { SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourceMapText as text } from '@tsunagu/domain/catalogue/resource-map';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { useDeferredValue } from 'react';
import { type ListedResource, resourcesQuery } from '../../api/resources.ts';
import { useMe } from '../../api/use-me.ts';
import { buttonClass } from '../../components/button-look.ts';
import { Icon } from '../../components/Icon.tsx';

const MOST = 6;

/** Rows of the directory that have the words typed so far; for accounts, because guests do not read the directory. */
export function DirectoryChoices({ typed, onChoose }: { typed: string; onChoose: (row: ListedResource) => void }) {
  const account = useMe()?.account ?? null;
  const q = useDeferredValue(typed.trim());
  const asked = account !== null && q !== '';
  const found = useInfiniteQuery({ ...resourcesQuery({ q }), enabled: asked, placeholderData: (before) => before });
  const rows = found.data?.pages[0]?.items.slice(0, MOST) ?? [];
  if (!asked || found.data === undefined) return null;
  if (rows.length === 0) return <p className="text-small text-ink-soft">{text.none}</p>;
  return (
    <section aria-label={text.found} className="space-y-2 rounded-8 border border-line p-3">
      <p className="font-bold">{text.found}</p>
      <p className="text-small text-ink-soft">{text.foundHint}</p>
      <ul className="space-y-1">
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={buttonClass({ look: 'secondary', wide: true })}
              onClick={() => onChoose(row)}
            >
              <Icon name="connect" />
              {text.choose(
                row.name,
                [row.careArea === '' ? resourcesText.wholeArea : row.careArea, SUPPORTER_KIND_NAMES[row.kind]].join(
                  ' / ',
                ),
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
