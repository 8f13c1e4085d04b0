import { LIMITS, SUPPORTER_KIND_NAMES, SupporterKind, type Resource } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { Select } from '../../components/Select.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { CareAreaSelect } from './CareAreaSelect.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';

const KINDS = SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }));

/** What is known of a formal or informal resource. */
export function ResourceFields({ element: resource, write, isReadOnly }: FieldsProps<Resource>) {
  return (
    <>
      <TextOf record={resource} field="label" label={text.resourceName} write={write} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.formality}
        value={resource.formality}
        isReadOnly={isReadOnly}
        choices={(['formal', 'informal'] as const).map((value) => ({ value, label: text.formalities[value] }))}
        onChange={(formality) => write({ formality })}
      />
      <Select<SupporterKind>
        label={text.kind}
        value={resource.supporterKind}
        options={KINDS}
        isDisabled={isReadOnly}
        onChange={(supporterKind) => write({ supporterKind })}
      />
      <TextOf record={resource} field="contact" label={text.contact} write={write} isReadOnly={isReadOnly} />
      <SharedTextField
        label={text.bullets}
        value={resource.bullets.join('\n')}
        at={{ id: resource.id, field: 'bullets' }}
        multiline
        isReadOnly={isReadOnly}
        onWrite={(typed) => write({ bullets: readBullets(typed) })}
      />
      <CareAreaSelect value={resource.careArea} onChange={(careArea) => write({ careArea })} isReadOnly={isReadOnly} />
      <TextOf record={resource} field="note" label={text.note} multiline write={write} isReadOnly={isReadOnly} />
    </>
  );
}

const readBullets = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim().slice(0, LIMITS.label))
    .filter((line) => line !== '')
    .slice(0, LIMITS.bullets);
