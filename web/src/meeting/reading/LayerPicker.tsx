import {
  careAreaName,
  layerCounts,
  SUPPORTER_KIND_NAMES,
  type CareAreaLevel,
  type Element,
  type HelpLayer,
  type LayerDimension,
  type LayerFilter,
  type SupporterKind,
} from '@tsunagu/domain';
import { readingText as text } from '@tsunagu/domain/catalogue/reading';
import { useCallback } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';

const DIMENSIONS = ['side', 'help', 'kind', 'careArea', 'state'] as const satisfies readonly LayerDimension[];
const CHOICES = [
  { value: 'all' as const, label: text.layers.all },
  ...DIMENSIONS.map((value) => ({ value, label: text.layers.dimensions[value] })),
];

/** 層で見る: one way to look at the map, and the values that stay lit. Only this screen is dimmed. */
export function LayerPicker() {
  const { board } = useRoom();
  const ui = useUi();
  const layer = useStore(ui.layer);
  return (
    <div className="space-y-3">
      <ChoiceGroup
        label={text.layers.title}
        value={layer?.by ?? 'all'}
        choices={CHOICES}
        onChange={(by) => ui.layer.set(by === 'all' ? null : firstLook(by, board.elements.all().values()))}
      />
      <p className="text-small text-ink-soft">{text.layers.about}</p>
      {layer === null ? null : <LayerValues layer={layer} />}
    </div>
  );
}

/** The values that occur on the map, each to be lit or not. */
function LayerValues({ layer }: { layer: LayerFilter }) {
  const { board } = useRoom();
  const ui = useUi();
  const settings = useSettings();
  const derive = useCallback(() => layerCounts(board.elements.all().values(), layer.by), [board, layer.by]);
  const counts = useDerived([board.elements], derive);
  const nameOf = (value: string): string => {
    if (value === 'none') return text.layers.notWritten;
    switch (layer.by) {
      case 'side':
        return text.layers.sides[value as 'formal' | 'informal'];
      case 'help':
        return settings.helpNames[value as HelpLayer];
      case 'kind':
        return SUPPORTER_KIND_NAMES[value as SupporterKind];
      case 'careArea':
        return careAreaName(settings, value as CareAreaLevel);
      case 'state':
        return text.layers.states[value as 'current' | 'planned' | 'past'];
    }
  };
  const chosen: ReadonlySet<string> = layer.values;
  return (
    <fieldset className="space-y-2">
      <legend className="font-bold">{text.layers.lit}</legend>
      {counts.length === 0 ? <p>{text.nothing}</p> : null}
      {counts.map(({ value, count }) => (
        <CheckField
          key={value}
          label={text.layers.valueOf(nameOf(value), count)}
          checked={chosen.has(value)}
          onChange={(on) => {
            const next = new Set(chosen);
            if (on) next.add(value);
            else next.delete(value);
            ui.layer.set({ by: layer.by, values: next } as LayerFilter);
          }}
        />
      ))}
    </fieldset>
  );
}

/** Lights the first value that occurs, so that the choice is seen to do something. */
const firstLook = (by: LayerDimension, elements: Iterable<Element>): LayerFilter =>
  ({
    by,
    values: new Set(
      layerCounts(elements, by)
        .slice(0, 1)
        .map(({ value }) => value),
    ),
  }) as LayerFilter;
