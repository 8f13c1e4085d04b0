import type { AttendanceId } from '@tsunagu/domain';
import { Select } from '../../components/Select.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useHideNames } from '../live/use-board.ts';
import { attending, nameOf, personLine } from './names.ts';

type Props = {
  label: string;
  value: AttendanceId | null;
  none: string;
  onChange: (id: AttendanceId | null) => void;
  isReadOnly: boolean;
  hint?: string;
};

/** One of the people who attend: chosen from the attendance, never written as a name. */
export function PersonSelect({ label, value, none, onChange, isReadOnly, hint }: Props) {
  const { board } = useRoom();
  const { people } = useFacts();
  const hideNames = useHideNames(board);
  const here = attending(people);
  const options = [
    { value: '', label: none },
    ...here.map((person) => ({ value: person.id, label: personLine(person, hideNames) })),
    // Somebody who was removed stays visible as the choice until another is made.
    ...(value !== null && !here.some((person) => person.id === value)
      ? [{ value, label: nameOf(value, people, hideNames) ?? none }]
      : []),
  ];
  return (
    <Select<string>
      label={label}
      value={value ?? ''}
      options={options}
      hint={hint}
      isDisabled={isReadOnly}
      onChange={(id) => onChange(here.find((person) => person.id === id)?.id ?? null)}
    />
  );
}
