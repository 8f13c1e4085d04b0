import { type Lanes, LIMITS } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { LinesField } from './LinesField.tsx';
import { MoreFields } from './MoreFields.tsx';
import type { FieldsProps } from './TextOf.tsx';
import { TitleField } from './TitleField.tsx';

/** スイムレーン: a title, the lanes' titles, and whether they stand side by side. */
export function LanesFields({ element: lanes, write, isReadOnly, autoFocus }: FieldsProps<Lanes>) {
  return (
    <>
      <TitleField element={lanes} write={write} isReadOnly={isReadOnly} autoFocus={autoFocus} />
      <LinesField
        label={text.lanes}
        hint={text.lanesHint(LIMITS.lanes)}
        id={lanes.id}
        field="titles"
        lines={lanes.titles}
        most={LIMITS.lanes}
        isReadOnly={isReadOnly}
        // A frame without any lane cannot be drawn: until a title is there, one lane without words stays.
        onWrite={(titles) => write({ titles: titles.length === 0 ? [''] : titles })}
      />
      <ChoiceGroup
        label={text.orientation}
        value={lanes.orientation}
        isReadOnly={isReadOnly}
        choices={(['columns', 'rows'] as const).map((value) => ({ value, label: text.orientations[value] }))}
        onChange={(orientation) => write({ orientation })}
      />
      <MoreFields record={lanes} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
