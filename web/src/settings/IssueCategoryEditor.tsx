import { type IssueCategory, MOST_ISSUE_CATEGORIES, type OrganisationSettings } from '@tsunagu/domain';
import { issueCategoryText as text } from '@tsunagu/domain/catalogue/issue-categories';
import { settingsText } from '@tsunagu/domain/catalogue/settings';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

type Chosen = Pick<OrganisationSettings, 'issueCategories' | 'leastShownCount'>;
type Props = {
  settings: Chosen;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<Chosen>) => void;
};

const LEAST = ['3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** 課題の類型: names, and which are in use. None is ever deleted, because issues bear them. And from which number on counts are shown. */
export function IssueCategoryEditor({ settings, errors, onChange }: Props) {
  const [spoken, setSpoken] = useState('');
  const { issueCategories, leastShownCount } = settings;
  const amend = (id: string, change: Partial<IssueCategory>) =>
    onChange({ issueCategories: issueCategories.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  const add = () => {
    const name = text.newName(issueCategories.length + 1);
    onChange({ issueCategories: [...issueCategories, { id: freeId(issueCategories), name, shown: true }] });
    setSpoken(text.added(name));
  };
  const least = LEAST.find((value) => Number(value) === leastShownCount) ?? '3';
  return (
    <section aria-labelledby="issue-categories" className="space-y-4">
      <h2 id="issue-categories">{text.title}</h2>
      <p>{text.lead}</p>
      {errors['issueCategories'] === undefined ? null : (
        <p className="font-bold text-danger">{errors['issueCategories']}</p>
      )}
      <ol className="divide-y divide-line rounded-12 border border-line">
        {issueCategories.map((category, at) => (
          <li key={category.id} className={`p-3 sm:p-4 ${category.shown ? '' : 'bg-ground-soft'}`}>
            <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1 basis-72">
                <TextField
                  label={text.nameOf(at + 1)}
                  value={category.name}
                  error={errors[`issueCategories.${at}.name`]}
                  onChange={(name) => amend(category.id, { name })}
                />
              </div>
              <CheckField
                label={settingsText.use}
                spoken={settingsText.isUsed(category.name)}
                checked={category.shown}
                onChange={(shown) => amend(category.id, { shown })}
              />
            </div>
          </li>
        ))}
      </ol>
      {issueCategories.length >= MOST_ISSUE_CATEGORIES ? (
        <p>{text.full(MOST_ISSUE_CATEGORIES)}</p>
      ) : (
        <Button icon="plus" onPress={add}>
          {text.add}
        </Button>
      )}
      <p role="status" className="text-small">
        {spoken}
      </p>
      <h3>{text.smallCounts}</h3>
      <p>{text.smallCountsLead}</p>
      <Select
        label={text.smallCounts}
        value={least}
        options={LEAST.map((value) => ({ value, label: text.smallCount(Number(value)) }))}
        onChange={(value) => onChange({ leastShownCount: Number(value) })}
      />
    </section>
  );
}

/** An id that none of them ever had: they are never deleted, so the number only grows. */
const freeId = (known: readonly IssueCategory[]): string => {
  let at = known.length + 1;
  while (known.some(({ id }) => id === `own-${at}`)) at += 1;
  return `own-${at}`;
};
