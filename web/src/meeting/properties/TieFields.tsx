import { displayName, FLOW_SUGGESTIONS, type Tie } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { useRoom } from '../live/room.tsx';
import { useHideNames, useRecord } from '../live/use-board.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';
import { TiePicture } from './TiePicture.tsx';

/** The five attributes of a つながり, each with how its line looks, and its words. */
export function TieFields({ element: tie, write, isReadOnly }: FieldsProps<Tie>) {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const from = useRecord(board.elements, tie.from);
  const to = useRecord(board.elements, tie.to);
  const directions = text.directions(
    from ? displayName(from, { hideNames }) : text.noName,
    to ? displayName(to, { hideNames }) : text.noName,
  );
  return (
    <>
      <ChoiceGroup
        label={text.strength}
        value={tie.strength}
        isReadOnly={isReadOnly}
        choices={(['strong', 'normal', 'weak'] as const).map((value) => ({
          value,
          label: listText.strengths[value],
          picture: <TiePicture meaning={{ strength: value }} />,
        }))}
        onChange={(strength) => write({ strength })}
      />
      <ChoiceGroup
        label={text.tension}
        value={tie.tension}
        isReadOnly={isReadOnly}
        choices={(['none', 'conflict'] as const).map((value) => ({
          value,
          label: listText.tensions[value],
          picture: <TiePicture meaning={{ tension: value }} />,
        }))}
        onChange={(tension) => write({ tension })}
      />
      <ChoiceGroup
        label={text.state}
        value={tie.state}
        isReadOnly={isReadOnly}
        choices={(['current', 'planned', 'broken'] as const).map((value) => ({
          value,
          label: listText.states[value],
          picture: <TiePicture meaning={{ state: value }} />,
        }))}
        onChange={(state) => write({ state })}
      />
      <ChoiceGroup
        label={text.direction}
        value={tie.direction}
        isReadOnly={isReadOnly}
        choices={(['none', 'forward', 'backward', 'both'] as const).map((value) => ({
          value,
          label: directions[value],
          picture: <TiePicture meaning={{ direction: value }} />,
        }))}
        onChange={(direction) => write({ direction })}
      />
      <TextOf
        record={tie}
        field="flow"
        label={text.flow}
        hint={text.flowHint}
        suggestions={FLOW_SUGGESTIONS}
        write={write}
        isReadOnly={isReadOnly}
      />
      <TextOf record={tie} field="label" label={text.label} write={write} isReadOnly={isReadOnly} />
      <TextOf record={tie} field="note" label={text.note} multiline write={write} isReadOnly={isReadOnly} />
    </>
  );
}
