import { useBlocker } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Day, Formality, LIMITS, SUPPORTER_KIND_NAMES, SupporterKind, type ResourceText } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { areaNamesQuery, type ListedResource } from '../api/resources.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { SuggestField } from '../components/SuggestField.tsx';
import { TextField } from '../components/TextField.tsx';
import { LikeNotice } from './LikeNotice.tsx';
import { useResourceDraft } from './use-resource-draft.ts';

const KINDS = SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }));
const LONG = ['target', 'content', 'contact', 'carrier', 'conditions'] as const;

/** Writes one row. What was typed is only lost by saying so. */
export function ResourceForm({
  label,
  start,
  row,
  onSaved,
  onCancel,
}: {
  label: string;
  start: ResourceText;
  row?: Pick<ListedResource, 'id' | 'version'>;
  onSaved: (row: ListedResource) => void;
  onCancel: () => void;
}) {
  const areas = useQuery(areaNamesQuery).data ?? [];
  const { draft, change, isDirty, nameMissing, mergedTheirs, busy, problem, save } = useResourceDraft(start, row);
  useBlocker({
    shouldBlockFn: () => isDirty && !busy && !window.confirm(text.leave),
    enableBeforeUnload: () => isDirty,
  });
  return (
    <Form
      label={label}
      onSubmit={async () => {
        const saved = await save();
        if (saved) onSaved(saved);
        return saved !== undefined;
      }}
    >
      <TextField
        label={text.fields.name}
        value={draft.name}
        isRequired
        autoFocus
        maxLength={LIMITS.label}
        error={nameMissing ? text.nameNeeded : undefined}
        onChange={(name) => change({ name })}
      />
      {row === undefined ? <LikeNotice draft={draft} /> : null}
      <ChoiceGroup<Formality>
        label={text.fields.formality}
        value={draft.formality}
        choices={Formality.options.map((value) => ({ value, label: text.formalityHints[value] }))}
        onChange={(formality) => change({ formality })}
      />
      <Select<SupporterKind>
        label={text.fields.kind}
        value={draft.kind}
        options={KINDS}
        onChange={(kind) => change({ kind })}
      />
      <SuggestField
        label={text.fields.careArea}
        hint={text.careAreaHint}
        value={draft.careArea}
        suggestions={areas}
        openLabel={text.careAreaOpen}
        onChange={(careArea) => change({ careArea: careArea.slice(0, LIMITS.label) })}
      />
      {LONG.map((field) => (
        <TextField
          key={field}
          label={text.fields[field]}
          hint={field === 'contact' ? text.contactHint : undefined}
          value={draft[field]}
          rows={2}
          maxLength={LIMITS.text}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <TextField
        label={text.fields.confirmedOn}
        type="date"
        value={draft.confirmedOn ?? ''}
        onChange={(value) => change({ confirmedOn: Day.safeParse(value).data ?? null })}
      />
      {mergedTheirs ? (
        <Banner tone="caution" role="alert">
          <p>{text.merged}</p>
        </Banner>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" icon="check" isPending={busy}>
          {busy ? text.saving : text.save}
        </Button>
        <Button onPress={onCancel}>{text.cancel}</Button>
      </div>
    </Form>
  );
}
