import { dayOf, formatDay, issueCategoryName } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import type { AreaIssueView } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';

/** What people wrote of it: status and place first, then causes, what is there and what is missing. */
export function Facts({ view, onEdit }: { view: AreaIssueView; onEdit: (() => void) | undefined }) {
  const settings = useSettings();
  const { text: own } = view;
  const facts: [string, string][] = [
    [text.statusLabel, text.status[own.status]],
    [text.categoryLabel, issueCategoryName(settings, own.category) ?? issueCategoryText.unset],
    [text.careArea, own.careArea || text.wholeTown],
    [text.levelLabel, settings.levelNames[own.level]],
    [text.about, own.detail],
    [text.causes, own.causes],
    [text.existing, own.existing],
    [text.missing, own.missing],
  ];
  return (
    <section aria-labelledby="facts" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="facts">{text.facts}</h2>
        {onEdit === undefined ? null : (
          <span className="screen-only">
            <Button icon="pencil" onPress={onEdit}>
              {text.edit}
            </Button>
          </span>
        )}
      </div>
      <dl className="m-0 grid gap-x-6 border-t border-line sm:grid-cols-[10rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-2 font-bold sm:border-b sm:border-line sm:pb-2">{name}</dt>
            <dd className="m-0 border-b border-line py-2 whitespace-pre-line">
              {value === '' ? <span className="text-ink-soft">{text.empty}</span> : value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small">{text.madeBy(view.createdBy, formatDay(dayOf(view.createdAt), settings.era))}</p>
    </section>
  );
}
