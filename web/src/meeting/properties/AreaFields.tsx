import type { Area } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { CheckField } from '../../components/CheckField.tsx';
import { CareAreaSelect } from './CareAreaSelect.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';

/** What is known of a ring or rectangle. */
export function AreaFields({ element: area, write, isReadOnly }: FieldsProps<Area>) {
  return (
    <>
      <TextOf record={area} field="label" label={text.areaName} write={write} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.shape}
        value={area.shape}
        isReadOnly={isReadOnly}
        choices={(['ring', 'rectangle'] as const).map((value) => ({ value, label: text.shapes[value] }))}
        onChange={(shape) => write({ shape })}
      />
      <CareAreaSelect value={area.careArea} onChange={(careArea) => write({ careArea })} isReadOnly={isReadOnly} />
      <CheckField
        label={text.variable}
        checked={area.variable}
        onChange={(variable) => {
          if (!isReadOnly) write({ variable });
        }}
      />
    </>
  );
}
