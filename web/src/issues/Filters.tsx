import { LIMITS, type OrganisationSettings } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { type ReactNode, useState } from 'react';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { FoldedOnPhone } from '../components/FoldedOnPhone.tsx';
import { Form } from '../components/Form.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

/** Stands for "no matter which" in a select; no id looks like it. */
export const ANY = '*';
/** The filter's value as the server wants it: absent for "no matter which". */
export const unlessAny = <V extends string>(value: V): Exclude<V, typeof ANY> | undefined =>
  value === ANY ? undefined : (value as Exclude<V, typeof ANY>);

/** All categories, hidden ones too: old issues bear them. */
const categoryOptions = ({ issueCategories }: OrganisationSettings) => [
  { value: ANY, label: text.all },
  ...issueCategories.map(({ id, name }) => ({ value: id, label: name })),
  { value: '', label: issueCategoryText.unset },
];

export function CategoryFilter({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const settings = useSettings();
  return <Select label={text.categoryLabel} value={value} options={categoryOptions(settings)} onChange={onChange} />;
}

/** The line of filters above a list: words with a button, and selects that work at once. */
export function Filters({
  words,
  careArea,
  onSearch,
  onClear,
  children,
}: {
  words: string;
  careArea: string;
  onSearch: (asked: { words: string; careArea: string }) => void;
  /** Undefined while nothing is narrowed. */
  onClear: (() => void) | undefined;
  children: ReactNode;
}) {
  const [typed, setTyped] = useState({ words, careArea });
  return (
    <Form
      label={text.find}
      onSubmit={() => {
        onSearch({ words: typed.words.trim(), careArea: typed.careArea.trim() });
        return true;
      }}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <FoldedOnPhone startOpen={onClear !== undefined} className="contents">
          {children}
          <TextField
            label={text.careArea}
            value={typed.careArea}
            maxLength={LIMITS.label}
            onChange={(value) => setTyped({ ...typed, careArea: value })}
          />
        </FoldedOnPhone>
        <TextField
          label={text.words}
          value={typed.words}
          maxLength={100}
          autoComplete="off"
          onChange={(value) => setTyped({ ...typed, words: value })}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" icon="search">
            {text.find}
          </Button>
          {onClear === undefined ? null : (
            <Button
              look="quiet"
              icon="close"
              onPress={() => {
                setTyped({ words: '', careArea: '' });
                onClear();
              }}
            >
              {text.clear}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
