import { dayOf, formatDay } from '@tsunagu/domain';
import { searchText } from '@tsunagu/domain/catalogue/search';
import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../api/search.ts';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { placeOf } from './place-of.ts';

type Parts = SearchHit['title'];

/** What was found, newest first: what kind of thing, its name as the way there, and the words around what was asked for. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  const [calendar] = useCalendarStyle();
  return (
    <ol className="m-0 list-none divide-y divide-line p-0">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.meetingId} ${hit.id}`} className="space-y-1 py-4">
          <p className="text-small text-ink-soft">
            {searchText.kind[hit.kind]}・{formatDay(dayOf(hit.at), calendar)}
          </p>
          <Link
            {...placeOf(hit)}
            className="inline-flex min-h-target items-center text-[1.25rem] font-bold text-accent underline underline-offset-4"
          >
            <span>
              {hit.title.some(({ text }) => text !== '') ? <Marked parts={hit.title} /> : searchText.untitled}
            </span>
          </Link>
          {hit.excerpt.length === 0 ? null : (
            <p>
              <Marked parts={hit.excerpt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Marked({ parts }: { parts: Parts }) {
  return parts.map(({ text, hit }, at) =>
    hit ? (
      <mark key={at} className="bg-yellow-100 font-bold text-ink">
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
