import { AttendeeCategory, dayOf, type MinutesWord, mostOf, NO_DUE } from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { CheckField } from '../../components/CheckField.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { instantOf, timeOf } from '../../meeting-facts/held-times.ts';

type Props = {
  word: MinutesWord;
  value: string;
  /** An instant on the day of the meeting, for fields that are times of a clock; null when nothing tells the day. */
  day: string | null;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** One word of the minutes as the field that suits it. */
export function WordField({ word, value, day, error, onChange }: Props) {
  // Attendees, agenda items and roles are groups of fields that bear their names.
  const isGrouped =
    word.group === 'items' || word.group === 'attendees' || word.group === 'roles' || word.group === 'sheets';
  const label = word.of === '' || isGrouped ? word.label : `${word.of} › ${word.label}`;
  switch (word.sort) {
    case 'category': {
      const known = AttendeeCategory.catch('unset').parse(value);
      const options = AttendeeCategory.options.map((one) => ({
        value: one,
        label: one === 'unset' ? factsText.categoryUnset : factsText.categories[one],
      }));
      return <Select label={label} value={known} options={options} error={error} onChange={onChange} />;
    }
    case 'choice':
    case 'person': {
      const nobody = word.needed || word.sort === 'choice' ? [] : [{ value: '', label: text.nobody }];
      const options = [...nobody, ...(word.choices ?? [])];
      return (
        <Select
          label={label}
          value={value}
          options={options}
          isRequired={word.needed}
          error={error}
          onChange={onChange}
        />
      );
    }
    case 'due': {
      const isNone = value === NO_DUE;
      return (
        <div className="space-y-2">
          <TextField
            label={label}
            type="date"
            value={isNone ? '' : value}
            isRequired={!isNone}
            isDisabled={isNone}
            error={error}
            onChange={onChange}
          />
          <CheckField
            label={exportsText.dueNone}
            checked={isNone}
            onChange={(checked) => onChange(checked ? NO_DUE : word.text === NO_DUE ? '' : word.text)}
          />
        </div>
      );
    }
    case 'instant': {
      const on = day === null ? null : dayOf(day);
      return (
        <TextField
          label={label}
          type="time"
          value={timeOf(value === '' ? null : value)}
          isDisabled={on === null}
          error={error}
          onChange={(time) => {
            // The same time of the clock is the same instant, seconds and all.
            const same = word.text !== '' && timeOf(word.text) === time.slice(0, 5);
            onChange(same ? word.text : ((on === null ? null : instantOf(on, time)) ?? ''));
          }}
        />
      );
    }
    case 'day':
      return <TextField label={label} type="date" value={value} error={error} onChange={onChange} />;
    case 'marks':
    case 'line':
    case 'text':
      return (
        <TextField
          label={label}
          rows={word.sort === 'text' ? rowsOf(value, word.label === text.heading ? 1 : 2) : 1}
          isRequired={word.needed}
          hint={word.sort === 'marks' ? text.marksHint : undefined}
          maxLength={mostOf(word)}
          value={value}
          error={error}
          onChange={onChange}
        />
      );
  }
}

/** Letters that stand in one row of the field, about. */
const ROW = 40;
const rowsOf = (value: string, least: number): number =>
  Math.min(
    10,
    Math.max(
      least,
      value.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / ROW)), 0),
    ),
  );
