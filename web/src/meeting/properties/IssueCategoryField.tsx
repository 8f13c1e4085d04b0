import { shownIssueCategories } from '@tsunagu/domain';
import { issueCategoryText as text } from '@tsunagu/domain/catalogue/issue-categories';
import { useSettings } from '../../api/use-settings.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';

type Props = { value: string; onChange: (category: string) => void; isReadOnly: boolean };

/** The category of an issue, all of them in sight: one tap while people are talking. */
export function IssueCategoryField({ value, onChange, isReadOnly }: Props) {
  const settings = useSettings();
  return (
    <ChoiceGroup
      label={text.category}
      value={value}
      choices={[
        { value: '', label: text.none },
        ...shownIssueCategories(settings, value).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      isReadOnly={isReadOnly}
      onChange={onChange}
    />
  );
}
