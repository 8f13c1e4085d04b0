import { HelpLayer, SUPPORTER_KIND_NAMES, SupporterKind, SupporterState, type CareAreaLevel } from '@tsunagu/domain';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { shownCareAreas } from '@tsunagu/domain';
import { useCallback } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import type { ThingId } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';
import { firstCommands } from '../map/commands/selection-commands.ts';
import { patchMany, sharedValue, supportersOf, type ManyPatch } from '../map/many-actions.ts';
import { selectedOf } from '../map/selected.ts';

/** In a choice: they differ, and nothing is written by looking. */
const MIXED = 'mixed';
const UNSET = 'unset';
type Or<V extends string> = V | typeof MIXED | typeof UNSET;

/** まとめて直す: the same written to all selected persons and resources. Each choice is one step of undo. */
export function MultiPanel({ ids }: { ids: readonly ThingId[] }) {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const settings = useSettings();
  const derive = useCallback(() => {
    const supporters = supportersOf(board, ids, mayFacilitate);
    return {
      count: supporters.length,
      locked: supportersOf(board, ids, true).length - supporters.length,
      careArea: sharedValue(supporters, 'careArea'),
      supporterKind: sharedValue(supporters, 'supporterKind'),
      help: sharedValue(supporters, 'help'),
      state: sharedValue(supporters, 'state'),
      selected: selectedOf(board, ids),
    };
  }, [board, ids, mayFacilitate]);
  const { count, locked, selected, ...shared } = useDerived([board.elements], derive);
  const write = (patch: ManyPatch) => void patchMany(board, ids, patch, mayFacilitate);
  return (
    <div className="space-y-4">
      {mayEdit && canvas ? (
        <div className="flex flex-wrap gap-2">
          {firstCommands({ selected, canvas, ui, mayLock: mayFacilitate }).map((command) => (
            <Button
              key={command.key}
              icon={command.icon}
              look={command.key === 'remove' ? 'danger' : 'secondary'}
              onPress={command.run}
            >
              {command.short ?? command.label}
            </Button>
          ))}
        </div>
      ) : null}
      {locked > 0 ? <p className="font-bold text-caution">{text.manyLocked(locked)}</p> : null}
      {count === 0 ? (
        <p className="text-ink-soft">{text.manyNone}</p>
      ) : (
        <>
          <p className="text-ink-soft">{text.manyHint}</p>
          <Choice<CareAreaLevel>
            label={text.manyFor(propertiesText.careArea, count)}
            value={shared.careArea}
            options={shownCareAreas(settings, shared.careArea ?? null).map(({ level, name }) => ({
              value: level,
              label: name,
            }))}
            unset
            isReadOnly={!mayEdit}
            onChange={(careArea) => write({ careArea })}
          />
          <Choice<SupporterKind>
            label={text.manyFor(propertiesText.kind, count)}
            value={shared.supporterKind}
            options={SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }))}
            isReadOnly={!mayEdit}
            onChange={(supporterKind) => {
              if (supporterKind !== null) write({ supporterKind });
            }}
          />
          <Choice<HelpLayer>
            label={text.manyFor(propertiesText.help, count)}
            value={shared.help}
            options={HelpLayer.options.map((value) => ({ value, label: settings.helpNames[value] }))}
            unset
            isReadOnly={!mayEdit}
            onChange={(help) => write({ help })}
          />
          <Choice<SupporterState>
            label={text.manyFor(propertiesText.presence, count)}
            value={shared.state}
            options={SupporterState.options.map((value) => ({ value, label: propertiesText.presences[value] }))}
            isReadOnly={!mayEdit}
            onChange={(state) => {
              if (state !== null) write({ state });
            }}
          />
        </>
      )}
    </div>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  /** What all have; null: not decided; undefined: they differ. */
  value: V | null | undefined;
  options: readonly { value: V; label: string }[];
  /** Whether it may be taken away again. */
  unset?: boolean;
  isReadOnly: boolean;
  onChange: (value: V | null) => void;
};

function Choice<V extends string>({ label, value, options, unset = false, isReadOnly, onChange }: ChoiceProps<V>) {
  const chosen: Or<V> = value === undefined ? MIXED : (value ?? UNSET);
  return (
    <Select<Or<V>>
      label={label}
      value={chosen}
      isDisabled={isReadOnly}
      options={[
        ...(chosen === MIXED ? [{ value: MIXED as Or<V>, label: text.manyMixed }] : []),
        ...(unset || chosen === UNSET ? [{ value: UNSET as Or<V>, label: text.unset }] : []),
        ...options,
      ]}
      onChange={(next) => {
        if (next !== MIXED) onChange(next === UNSET ? null : next);
      }}
    />
  );
}

/** The same in a window, for phones. */
export function MultiDialog({ ids }: { ids: readonly ThingId[] }) {
  const ui = useUi();
  return (
    <Dialog title={text.manyTitle} isOpen onClose={() => ui.dialog.set(null)}>
      <MultiPanel ids={ids} />
    </Dialog>
  );
}
