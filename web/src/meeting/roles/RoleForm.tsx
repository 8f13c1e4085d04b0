import { addDays, Day, dayOf, formatDayShort, type Due, type Role } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { useRef } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { Select } from '../../components/Select.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { useCollection } from '../live/use-board.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { GapList } from './GapList.tsx';
import { RoleOrigin } from './RoleOrigin.tsx';

/** One role, written together and at once: there is no draft of it that could get lost. */
export function RoleForm({ role, autoFocus = false }: { role: Role; autoFocus?: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const write = (patch: Partial<Role>) => {
    // Somebody may have deleted it while this form was open; deletion wins.
    if (board.roles.get(role.id)) board.roles.update(role.id, patch);
  };
  const isReadOnly = !mayEdit;
  return (
    <div className="space-y-4">
      <RoleOrigin role={role} />
      <SharedTextField
        label={roleText.what}
        hint={roleText.whatHint}
        value={role.what}
        at={{ id: role.id, field: 'what' }}
        onWrite={(what) => write({ what })}
        multiline
        autoFocus={autoFocus}
        isReadOnly={isReadOnly}
      />
      <PersonSelect
        label={roleText.owner}
        hint={roleText.onlyAttending}
        none={roleText.nobody}
        value={role.owner}
        onChange={(owner) => write({ owner })}
        isReadOnly={isReadOnly}
      />
      <DueField due={role.due} onChange={(due) => write({ due })} isReadOnly={isReadOnly} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField
          label={roleText.monitoringDay}
          day={role.monitoringDay}
          onChange={(monitoringDay) => write({ monitoringDay })}
          isReadOnly={isReadOnly}
        />
        <PersonSelect
          label={roleText.monitor}
          none={roleText.nobody}
          value={role.monitor}
          onChange={(monitor) => write({ monitor })}
          isReadOnly={isReadOnly}
        />
      </div>
      <details className="rounded-8 border border-line px-4 py-2">
        <summary className="min-h-target cursor-pointer py-2 font-bold">{roleText.more}</summary>
        <div className="space-y-4 pb-3">
          <PersonSelect
            label={roleText.deputy}
            none={roleText.noDeputy}
            value={role.deputy}
            onChange={(deputy) => write({ deputy })}
            isReadOnly={isReadOnly}
          />
          <SharedTextField
            label={roleText.goal}
            value={role.goal}
            at={{ id: role.id, field: 'goal' }}
            onWrite={(goal) => write({ goal })}
            multiline
            isReadOnly={isReadOnly}
          />
          <SharedTextField
            label={roleText.method}
            value={role.method}
            at={{ id: role.id, field: 'method' }}
            onWrite={(method) => write({ method })}
            multiline
            isReadOnly={isReadOnly}
          />
          <IssueSelect role={role} onChange={(issueId) => write({ issueId })} isReadOnly={isReadOnly} />
        </div>
      </details>
      <GapList role={role} />
    </div>
  );
}

function IssueSelect(props: { role: Role; onChange: (id: Role['issueId']) => void; isReadOnly: boolean }) {
  const { board } = useRoom();
  const issues = useCollection(board.issues);
  if (issues.size === 0) return null;
  return (
    <Select<string>
      label={roleText.issue}
      value={props.role.issueId ?? ''}
      isDisabled={props.isReadOnly}
      options={[
        { value: '', label: roleText.noIssue },
        ...[...issues.values()].map((issue) => ({ value: issue.id as string, label: issue.title })),
      ]}
      onChange={(chosen) => props.onChange([...issues.keys()].find((id) => id === chosen) ?? null)}
    />
  );
}

type DueProps = { due: Due; onChange: (due: Due) => void; isReadOnly: boolean };
function DueField({ due, onChange, isReadOnly }: DueProps) {
  const { clock } = useRoom();
  return (
    <div className="space-y-2">
      <ChoiceGroup<Due['kind']>
        label={roleText.due}
        value={due.kind}
        isReadOnly={isReadOnly}
        choices={[
          { value: 'day', label: roleText.dueDay },
          { value: 'none', label: roleText.dueNone },
          { value: 'unset', label: roleText.dueUnset },
        ]}
        onChange={(kind) => onChange(kind === 'day' ? { kind, day: defaultDay(clock.now()) } : { kind })}
      />
      {due.kind === 'day' ? (
        <DayField
          label={roleText.day}
          day={due.day}
          onChange={(day) => onChange(day === null ? { kind: 'unset' } : { kind: 'day', day })}
          isReadOnly={isReadOnly}
        />
      ) : null}
    </div>
  );
}

/** Two weeks from now: what meetings most often agree on, and easily changed. */
const defaultDay = (now: number): Day => addDays(dayOf(now), 14);

type DayProps = { label: string; day: Day | null; onChange: (day: Day | null) => void; isReadOnly: boolean };
export function DayField({ label, day, onChange, isReadOnly }: DayProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <TextField
      inputRef={field}
      label={label}
      type="date"
      value={day ?? ''}
      isDisabled={isReadOnly}
      hint={day === null ? undefined : formatDayShort(day)}
      onChange={(text) => {
        const parsed = Day.safeParse(text);
        // A half-typed date reads as empty; it must not take the agreed day away while somebody types.
        if (parsed.success) onChange(parsed.data);
        else if (text === '' && field.current?.validity.badInput !== true) onChange(null);
      }}
    />
  );
}
