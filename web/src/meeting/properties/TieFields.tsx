import { displayName, FLOW_SUGGESTIONS, type Tie, TieRoute } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { useRoom } from '../live/room.tsx';
import { useHideNames, useRecord } from '../live/use-board.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { MoreFields } from './MoreFields.tsx';
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
      <ChoiceGroup
        label={text.route}
        value={tie.route}
        isReadOnly={isReadOnly}
        choices={TieRoute.options.map((value) => ({
          value,
          label: text.routes[value],
          picture: <RoutePicture route={value} />,
        }))}
        onChange={(route) => write({ route })}
      />
      <TextOf record={tie} field="note" label={text.note} multiline write={write} isReadOnly={isReadOnly} />
      <MoreFields record={tie} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

const ROUTES: Readonly<Record<TieRoute, string>> = {
  straight: 'M4 22L60 6',
  curved: 'M4 22C20 0 44 0 60 6',
  elbow: 'M4 22H32V6H60',
};

/** How a line of this kind runs from one sign to the other. */
function RoutePicture({ route }: { route: TieRoute }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 64 28"
      className="h-7 w-[min(4rem,17vw)] shrink-0"
      fill="none"
      stroke="currentColor"
    >
      <path d={ROUTES[route]} strokeWidth="2.5" />
    </svg>
  );
}
