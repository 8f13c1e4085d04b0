import type { Person } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { CheckField } from '../../components/CheckField.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { KindSelect } from './KindSelect.tsx';
import { LayerFields } from './LayerFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { ageAsStored, readAge } from './read-age.ts';
import { TextOf, type FieldsProps } from './TextOf.tsx';

/** What is known of a person on the map. */
export function PersonFields({ element: person, write, isReadOnly }: FieldsProps<Person>) {
  const check = (label: string, field: 'isSubject' | 'isKeyPerson' | 'deceased') => (
    <CheckField
      label={label}
      checked={person[field]}
      onChange={(checked) => {
        if (!isReadOnly) write({ [field]: checked });
      }}
    />
  );
  return (
    <>
      <TextOf record={person} field="label" label={text.name} write={write} isReadOnly={isReadOnly} />
      <TextOf
        record={person}
        field="alias"
        label={text.alias}
        hint={text.aliasHint}
        write={write}
        isReadOnly={isReadOnly}
      />
      <TextOf record={person} field="reading" label={text.reading} write={write} isReadOnly={isReadOnly} />
      <TextOf
        record={person}
        field="relation"
        label={text.relation}
        hint={text.relationHint}
        write={write}
        isReadOnly={isReadOnly}
      />
      <ChoiceGroup
        label={text.sex}
        value={person.sex}
        isReadOnly={isReadOnly}
        choices={(['male', 'female', 'unspecified'] as const).map((value) => ({ value, label: text.sexes[value] }))}
        onChange={(sex) => write({ sex })}
      />
      <SharedTextField
        label={text.age}
        hint={text.ageHint}
        value={person.age === null ? '' : String(person.age)}
        at={{ id: person.id, field: 'age' }}
        isReadOnly={isReadOnly}
        maxLength={5}
        storedAs={ageAsStored}
        onWrite={(typed) => {
          const age = readAge(typed);
          if (age !== undefined) write({ age });
        }}
      />
      <KindSelect
        value={person.supporterKind}
        mayBeNone
        isReadOnly={isReadOnly}
        onChange={(supporterKind) => write({ supporterKind })}
      />
      {check(text.isSubject, 'isSubject')}
      {check(text.isKeyPerson, 'isKeyPerson')}
      {check(text.deceased, 'deceased')}
      <LayerFields element={person} write={write} isReadOnly={isReadOnly} />
      <TextOf record={person} field="note" label={text.note} multiline write={write} isReadOnly={isReadOnly} />
      <MoreFields record={person} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
