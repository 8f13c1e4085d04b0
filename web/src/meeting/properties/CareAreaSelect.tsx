import { type CareAreaLevel, shownCareAreas } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { useSettings } from '../../api/use-settings.ts';
import { Select } from '../../components/Select.tsx';

type Props = { value: CareAreaLevel | null; onChange: (level: CareAreaLevel | null) => void; isReadOnly: boolean };

/** 圏域 by the organisation's names and in its order, or none. */
export function CareAreaSelect({ value, onChange, isReadOnly }: Props) {
  const settings = useSettings();
  return (
    <Select<CareAreaLevel | ''>
      label={text.careArea}
      value={value ?? ''}
      isDisabled={isReadOnly}
      options={[
        { value: '', label: text.noCareArea },
        ...shownCareAreas(settings, value).map(({ level, name }) => ({ value: level, label: name })),
      ]}
      onChange={(level) => onChange(level === '' ? null : level)}
    />
  );
}
