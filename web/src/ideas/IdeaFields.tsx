import { useQuery } from '@tanstack/react-query';
import { type IdeaText, LIMITS } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { areaNamesQuery } from '../api/resources.ts';
import { SuggestField } from '../components/SuggestField.tsx';
import { TextField } from '../components/TextField.tsx';

/** What people write of an idea. */
export function IdeaFields({
  value,
  nameMissing,
  onChange,
}: {
  value: IdeaText;
  nameMissing: boolean;
  onChange: (patch: Partial<IdeaText>) => void;
}) {
  const areas = useQuery(areaNamesQuery).data ?? [];
  return (
    <>
      <TextField
        label={text.name}
        hint={text.nameHint}
        value={value.title}
        isRequired
        autoFocus
        maxLength={LIMITS.label}
        error={nameMissing ? text.nameNeeded : undefined}
        onChange={(title) => onChange({ title })}
      />
      <SuggestField
        label={text.careArea}
        hint={resourcesText.careAreaHint}
        value={value.careArea}
        suggestions={areas}
        openLabel={resourcesText.careAreaOpen}
        onChange={(careArea) => onChange({ careArea: careArea.slice(0, LIMITS.label) })}
      />
      <TextField
        label={text.carriers}
        value={value.carriers}
        maxLength={LIMITS.text}
        onChange={(carriers) => onChange({ carriers })}
      />
      <TextField
        label={text.detail}
        value={value.detail}
        rows={3}
        maxLength={LIMITS.text}
        onChange={(detail) => onChange({ detail })}
      />
    </>
  );
}
