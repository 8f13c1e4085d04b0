import { LIMITS, type Resource } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { CheckField } from '../../components/CheckField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { DirectoryRow } from './DirectoryRow.tsx';
import { KindSelect } from './KindSelect.tsx';
import { LayerFields } from './LayerFields.tsx';
import { LinesField } from './LinesField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';

/** What is known of a formal or informal resource. */
export function ResourceFields({ element: resource, write, isReadOnly }: FieldsProps<Resource>) {
  return (
    <>
      <DirectoryRow key={resource.resourceId} resource={resource} write={write} isReadOnly={isReadOnly} />
      <TextOf record={resource} field="label" label={text.resourceName} write={write} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.formality}
        value={resource.formality}
        isReadOnly={isReadOnly}
        choices={(['formal', 'informal'] as const).map((value) => ({ value, label: text.formalities[value] }))}
        onChange={(formality) => write({ formality })}
      />
      <KindSelect
        value={resource.supporterKind}
        isReadOnly={isReadOnly}
        onChange={(kind) => write({ supporterKind: kind ?? 'other' })}
      />
      <TextOf record={resource} field="contact" label={text.contact} write={write} isReadOnly={isReadOnly} />
      <LinesField
        label={text.bullets}
        id={resource.id}
        field="bullets"
        lines={resource.bullets}
        most={LIMITS.bullets}
        isReadOnly={isReadOnly}
        onWrite={(bullets) => write({ bullets })}
      />
      <CheckField
        label={text.isHub}
        checked={resource.isHub}
        onChange={(isHub) => {
          if (!isReadOnly) write({ isHub });
        }}
      />
      <LayerFields element={resource} write={write} isReadOnly={isReadOnly} />
      <TextOf record={resource} field="note" label={text.note} multiline write={write} isReadOnly={isReadOnly} />
      <MoreFields record={resource} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
