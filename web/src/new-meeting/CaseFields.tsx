import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../api/queries.ts';
import type { Case } from '../api/shapes.ts';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

export type CaseChoice =
  | { kind: 'none' }
  | { kind: 'known'; id: Case['id'] }
  | { kind: 'new'; alias: string; careArea: string };

/** 事例: one of the person's own, a new one by alias, or none. */
export function CaseFields({
  choice,
  onChange,
  error,
}: {
  choice: CaseChoice;
  /** `alias` is that of a known case, else empty. */
  onChange: (choice: CaseChoice, alias: string) => void;
  error: string | undefined;
}) {
  const known = useQuery(casesQuery).data?.items ?? [];
  const choose = (value: string) => {
    const found = known.find((file) => file.id === value);
    if (found !== undefined) onChange({ kind: 'known', id: found.id }, found.alias);
    else onChange(value === 'new' ? { kind: 'new', alias: '', careArea: '' } : { kind: 'none' }, '');
  };
  return (
    <div className="space-y-4">
      <Select
        label={newMeetingText.case}
        value={choice.kind === 'known' ? choice.id : choice.kind}
        options={[
          { value: 'new', label: newMeetingText.newCase },
          ...known.map((file) => ({ value: file.id as string, label: file.alias })),
          { value: 'none', label: newMeetingText.noCase },
        ]}
        onChange={choose}
        hint={newMeetingText.caseHint}
      />
      {choice.kind === 'new' ? (
        <div className="space-y-4 border-l-4 border-line pl-4">
          <TextField
            label={newMeetingText.alias}
            hint={newMeetingText.aliasHint}
            isRequired
            maxLength={100}
            value={choice.alias}
            onChange={(alias) => onChange({ ...choice, alias }, '')}
            error={error}
          />
          <TextField
            label={newMeetingText.careArea}
            hint={newMeetingText.careAreaHint}
            maxLength={100}
            value={choice.careArea}
            onChange={(careArea) => onChange({ ...choice, careArea }, '')}
          />
        </div>
      ) : null}
    </div>
  );
}
