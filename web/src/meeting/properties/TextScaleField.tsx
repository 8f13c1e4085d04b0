import { TextScale } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';

type Props = { value: TextScale; onChange: (value: TextScale) => void; isReadOnly: boolean };

/** Small words for maps with many names. */
export function TextScaleField({ value, onChange, isReadOnly }: Props) {
  return (
    <ChoiceGroup
      label={text.textScale}
      value={value}
      isReadOnly={isReadOnly}
      choices={TextScale.options.map((scale) => ({ value: scale, label: text.textScales[scale] }))}
      onChange={onChange}
    />
  );
}
