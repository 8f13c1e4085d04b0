import { type Union, UnionKind, UnionState } from '@tsunagu/domain';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { TextOf, type FieldsProps } from '../properties/TextOf.tsx';
import { UnionPicture } from './UnionPicture.tsx';

/** What is known of a couple, each choice with how its line looks. A single parent has none of it. */
export function UnionFields({ element: union, write, isReadOnly }: FieldsProps<Union>) {
  if (union.b === null) return <p>{text.singleParent}</p>;
  return (
    <>
      <ChoiceGroup
        label={text.unionKind}
        value={union.kind}
        isReadOnly={isReadOnly}
        choices={UnionKind.options.map((value) => ({
          value,
          label: text.unionKinds[value],
          picture: <UnionPicture meaning={{ kind: value }} />,
        }))}
        onChange={(kind) => write({ kind })}
      />
      <ChoiceGroup
        label={text.unionState}
        value={union.state}
        isReadOnly={isReadOnly}
        choices={UnionState.options.map((value) => ({
          value,
          label: text.unionStates[value],
          picture: <UnionPicture meaning={{ kind: union.kind, state: value }} />,
        }))}
        onChange={(state) => write({ state })}
      />
      <TextOf
        record={union}
        field="label"
        label={text.unionLabel}
        hint={text.unionLabelHint}
        write={write}
        isReadOnly={isReadOnly}
      />
    </>
  );
}
