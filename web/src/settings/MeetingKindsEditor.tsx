import {
  FUNCTION_MARKS,
  FUNCTION_NAMES,
  MeetingFunction,
  type MeetingKind,
  MeetingLevel,
  MOST_MEETING_KINDS,
  type OrganisationSettings,
} from '@tsunagu/domain';
import { factsSettingsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';
import { useRemoval } from './use-removal.ts';
import { RemovalNotice } from './RemovalNotice.tsx';

type Part = Pick<OrganisationSettings, 'levelNames' | 'meetingKinds'>;
type Props = {
  settings: Part;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<Part>) => void;
};

const FUNCTIONS = MeetingFunction.options.map((option) => option.value);

/** Names of the levels, and kinds of meetings with the level and function that each usually has. */
export function MeetingKindsEditor({ settings, errors, onChange }: Props) {
  const { levelNames, meetingKinds } = settings;
  const removal = useRemoval(meetingKinds, (kinds) => onChange({ meetingKinds: kinds }));
  const [made, setMade] = useState(0);
  const change = (at: number, patch: Partial<MeetingKind>) =>
    onChange({ meetingKinds: meetingKinds.map((kind, index) => (index === at ? { ...kind, ...patch } : kind)) });
  const add = () => {
    const names = new Set(meetingKinds.map((kind) => kind.name));
    let name: string = text.newKind;
    for (let n = 2; names.has(name); n += 1) name = `${text.newKind}${n}`;
    setMade(made + 1);
    const id = `kind-${Date.now().toString(36)}-${made}`;
    onChange({ meetingKinds: [...meetingKinds, { id, name, level: 'individual', function: 1 }] });
  };
  return (
    <>
      <section aria-labelledby="level-names" className="space-y-4">
        <h2 id="level-names">{text.levels}</h2>
        <p>{text.levelsLead}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {MeetingLevel.options.map((level) => (
            <TextField
              key={level}
              label={text.level[level]}
              value={levelNames[level]}
              error={errors[`levelNames.${level}`]}
              onChange={(name) => onChange({ levelNames: { ...levelNames, [level]: name } })}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="meeting-kinds" className="space-y-4">
        <h2 id="meeting-kinds">{text.kinds}</h2>
        <p>{text.kindsLead}</p>
        <ul className="space-y-4">
          {meetingKinds.map((kind, at) => (
            <li
              key={kind.id}
              className="grid items-end gap-3 rounded-12 border border-line p-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
            >
              <TextField
                label={text.kindName(at + 1)}
                value={kind.name}
                error={errors[`meetingKinds.${at}.name`]}
                onChange={(name) => change(at, { name })}
              />
              <Select
                label={text.kindLevel(kind.name)}
                value={kind.level}
                options={MeetingLevel.options.map((value) => ({ value, label: levelNames[value] }))}
                onChange={(level) => change(at, { level })}
              />
              <Select
                label={text.kindFunction(kind.name)}
                value={String(kind.function)}
                options={FUNCTIONS.map((value) => ({
                  value: String(value),
                  label: `${FUNCTION_MARKS[value]} ${FUNCTION_NAMES[value]}`,
                }))}
                onChange={(value) => change(at, { function: FUNCTIONS.find((fn) => String(fn) === value) ?? 1 })}
              />
              <div>
                <Button
                  look="danger"
                  icon="trash"
                  aria-label={text.removeKindOf(kind.name)}
                  onPress={() => removal.remove(at, text.removedKind(kind.name))}
                >
                  {text.removeKind}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <RemovalNotice removal={removal} />
        {meetingKinds.length < MOST_MEETING_KINDS ? (
          <Button icon="plus" onPress={add}>
            {text.addKind}
          </Button>
        ) : null}
      </section>
    </>
  );
}
