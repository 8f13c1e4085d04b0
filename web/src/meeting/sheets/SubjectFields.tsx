import { type Person, type Sex, subjectOf } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useCallback } from 'react';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { useDerived } from '../live/use-board.ts';
import { ageAsStored, readAge } from '../properties/read-age.ts';

/** Age and sex of 本人: the very ones that the sign on the map shows. */
export function SubjectFields() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const derive = useCallback((): Pick<Person, 'id' | 'age' | 'sex'> | null => {
    const subject = subjectOf(board.elements.all().values());
    return subject ? { id: subject.id, age: subject.age, sex: subject.sex } : null;
  }, [board]);
  const subject = useDerived([board.elements], derive);
  if (!subject) return <p>{text.noSubject}</p>;
  const write = (patch: { age?: number | null; sex?: Sex }) => {
    if (board.elements.get(subject.id)) board.elements.update(subject.id, patch);
  };
  return (
    <div className="flex flex-wrap items-start gap-4">
      <div className="w-32">
        <SharedTextField
          label={text.age}
          value={subject.age === null ? '' : String(subject.age)}
          at={{ id: subject.id, field: 'age' }}
          isReadOnly={!mayEdit}
          maxLength={5}
          storedAs={ageAsStored}
          onWrite={(typed) => {
            const age = readAge(typed);
            if (age !== undefined) write({ age });
          }}
        />
      </div>
      <ChoiceGroup<Sex>
        label={text.sex}
        value={subject.sex}
        isReadOnly={!mayEdit}
        choices={(['male', 'female', 'unspecified'] as const).map((value) => ({ value, label: text.sexes[value] }))}
        onChange={(sex) => write({ sex })}
      />
    </div>
  );
}
