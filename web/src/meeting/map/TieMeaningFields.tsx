import { FLOW_SUGGESTIONS, type Tie } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { SuggestField } from '../../components/SuggestField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { TiePicture } from '../properties/TiePicture.tsx';

export type TieMeaning = Pick<Tie, 'strength' | 'tension' | 'state' | 'direction' | 'flow'>;
export const PLAIN_TIE: TieMeaning = {
  strength: 'normal',
  tension: 'none',
  state: 'current',
  direction: 'none',
  flow: '',
};

type Props = {
  value: TieMeaning;
  onChange: (value: TieMeaning) => void;
  from: string;
  to: string;
};

/** The meaning of a tie that is about to be made. */
export function TieMeaningFields({ value, onChange, from, to }: Props) {
  const directions = propertiesText.directions(from, to);
  return (
    <>
      <ChoiceGroup
        label={listText.strength}
        value={value.strength}
        choices={(['strong', 'normal', 'weak'] as const).map((strength) => ({
          value: strength,
          label: listText.strengths[strength],
          picture: <TiePicture meaning={{ strength }} />,
        }))}
        onChange={(strength) => onChange({ ...value, strength })}
      />
      <details className="rounded-8 border border-line px-4">
        <summary className="min-h-target cursor-pointer py-2 font-bold">{mapText.more}</summary>
        <div className="space-y-4 pb-4">
          <ChoiceGroup
            label={propertiesText.tension}
            value={value.tension}
            choices={(['none', 'conflict'] as const).map((tension) => ({
              value: tension,
              label: listText.tensions[tension],
              picture: <TiePicture meaning={{ tension }} />,
            }))}
            onChange={(tension) => onChange({ ...value, tension })}
          />
          <ChoiceGroup
            label={propertiesText.state}
            value={value.state}
            choices={(['current', 'planned', 'broken'] as const).map((state) => ({
              value: state,
              label: listText.states[state],
              picture: <TiePicture meaning={{ state }} />,
            }))}
            onChange={(state) => onChange({ ...value, state })}
          />
          <ChoiceGroup
            label={propertiesText.direction}
            value={value.direction}
            choices={(['none', 'forward', 'backward', 'both'] as const).map((direction) => ({
              value: direction,
              label: directions[direction],
              picture: <TiePicture meaning={{ direction }} />,
            }))}
            onChange={(direction) => onChange({ ...value, direction })}
          />
          <SuggestField
            label={mapText.flow}
            value={value.flow}
            suggestions={FLOW_SUGGESTIONS}
            openLabel={mapText.choose}
            onChange={(flow) => onChange({ ...value, flow })}
          />
        </div>
      </details>
    </>
  );
}
