import { type Area, AreaPurpose } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { CheckField } from '../../components/CheckField.tsx';
import { CareAreaSelect } from './CareAreaSelect.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { MoreFields } from './MoreFields.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';

/** What is known of a ring or rectangle. */
export function AreaFields({ element: area, write, isReadOnly }: FieldsProps<Area>) {
  return (
    <>
      <TextOf record={area} field="label" label={text.areaName} write={write} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.purpose}
        value={area.purpose}
        isReadOnly={isReadOnly}
        choices={AreaPurpose.options.map((value) => ({ value, label: text.purposes[value] }))}
        // A household or a frame is no 圏域: what it was before must not count in any reading of the map.
        onChange={(purpose) => write(purpose === 'care-area' ? { purpose } : { purpose, careArea: null })}
      />
      <ChoiceGroup
        label={text.shape}
        value={area.shape}
        isReadOnly={isReadOnly}
        choices={(['ring', 'rectangle'] as const).map((value) => ({ value, label: text.shapes[value] }))}
        onChange={(shape) => write({ shape })}
      />
      {area.purpose === 'care-area' ? (
        <CareAreaSelect value={area.careArea} onChange={(careArea) => write({ careArea })} isReadOnly={isReadOnly} />
      ) : null}
      <CheckField
        label={text.variable}
        checked={area.variable}
        onChange={(variable) => {
          if (!isReadOnly) write({ variable });
        }}
      />
      <MoreFields record={area} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
