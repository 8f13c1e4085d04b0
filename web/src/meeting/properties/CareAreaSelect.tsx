import { CARE_AREA_NAMES, CareAreaLevel } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { Select } from '../../components/Select.tsx';

type Props = { value: CareAreaLevel | null; onChange: (level: CareAreaLevel | null) => void; isReadOnly: boolean };

/** 圏域, or none. */
export function CareAreaSelect({ value, onChange, isReadOnly }: Props) {
  return (
    <Select<CareAreaLevel | ''>
      label={text.careArea}
      value={value ?? ''}
      isDisabled={isReadOnly}
      options={[
        { value: '', label: text.noCareArea },
        ...CareAreaLevel.options.map((level) => ({ value: level, label: CARE_AREA_NAMES[level] })),
      ]}
      onChange={(level) => onChange(level === '' ? null : level)}
    />
  );
}
