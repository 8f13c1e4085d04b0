import { shownIssueCategories } from '@tsunagu/domain';
import { issueCategoryText as text } from '@tsunagu/domain/catalogue/issue-categories';
import { useSettings } from '../api/use-settings.ts';
import { Select } from './Select.tsx';

/** The category of an issue from a short list, where many issues stand below each other. */
export function IssueCategorySelect({
  label,
  spoken,
  value,
  onChange,
  isDisabled = false,
}: {
  label: string;
  /** Read instead of the label: with the name of the issue. */
  spoken?: string;
  value: string;
  onChange: (category: string) => void;
  isDisabled?: boolean;
}) {
  const settings = useSettings();
  return (
    <Select
      label={label}
      spoken={spoken}
      value={value}
      isDisabled={isDisabled}
      options={[
        { value: '', label: text.none },
        ...shownIssueCategories(settings, value).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
