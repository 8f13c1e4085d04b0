import { useQuery } from '@tanstack/react-query';
import { changedFields, formatInstant, type ResourceText, SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { resourceHistoryQuery } from '../api/resources.ts';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { areaName } from './ResourceTable.tsx';

/** What a field says, in words. */
export function fieldWords(field: keyof ResourceText, value: ResourceText): string {
  switch (field) {
    case 'formality':
      return text.formalities[value.formality];
    case 'kind':
      return SUPPORTER_KIND_NAMES[value.kind];
    case 'careArea':
      return areaName(value.careArea);
    default:
      return value[field] === null || value[field] === '' ? text.nothing : value[field];
  }
}

/** Every version of a row: who, when, and what was different before. */
export function ResourceHistoryList({ id }: { id: string }) {
  const history = useQuery(resourceHistoryQuery(id)).data ?? [];
  const [calendar] = useCalendarStyle();
  return (
    <section aria-labelledby="history" className="space-y-2">
      <h2 id="history">{text.history}</h2>
      <ol className="space-y-2">
        {history.map(({ version, kind, text: after, by, at }, nth) => {
          const before = history[nth + 1]?.text;
          const changed = before === undefined ? [] : changedFields(before, after);
          return (
            <li key={version} className="border-l-4 border-line pl-3">
              {text.historyLine(formatInstant(at, calendar), by, text.historyKinds[kind])}
              {before === undefined || changed.length === 0 ? null : (
                <ul className="list-disc pl-6 text-small">
                  {changed.map((field) => (
                    <li key={field}>
                      {text.was(text.fields[field], fieldWords(field, before), fieldWords(field, after))}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
