import { AreaIssueStatus, type AreaIssueText, LIMITS, MeetingLevel } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useSettings } from '../api/use-settings.ts';
import { Banner } from '../components/Banner.tsx';
import { IssueCategorySelect } from '../components/IssueCategorySelect.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = { value: AreaIssueText; tried: boolean; onChange: (patch: Partial<AreaIssueText>) => void };

/** Everything that people write of one 地域課題. */
export function AreaIssueFields({ value, tried, onChange }: Props) {
  const { levelNames } = useSettings();
  return (
    <div className="space-y-4">
      <Banner>
        <p>{text.noPersons}</p>
      </Banner>
      <TextField
        label={text.name}
        hint={text.nameHint}
        value={value.title}
        isRequired
        maxLength={LIMITS.label}
        error={tried && value.title.trim() === '' ? text.needsName : undefined}
        onChange={(title) => onChange({ title })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <IssueCategorySelect
          label={text.categoryLabel}
          value={value.category}
          onChange={(category) => onChange({ category })}
        />
        <TextField
          label={text.careArea}
          value={value.careArea}
          maxLength={LIMITS.label}
          onChange={(careArea) => onChange({ careArea })}
        />
        <Select
          label={text.statusLabel}
          value={value.status}
          options={AreaIssueStatus.options.map((status) => ({ value: status, label: text.status[status] }))}
          onChange={(status) => onChange({ status })}
        />
        <Select
          label={text.levelLabel}
          value={value.level}
          options={MeetingLevel.options.map((level) => ({ value: level, label: levelNames[level] }))}
          onChange={(level) => onChange({ level })}
        />
      </div>
      <TextField label={text.about} rows={3} value={value.detail} onChange={(detail) => onChange({ detail })} />
      <TextField
        label={text.causes}
        hint={text.causesHint}
        rows={2}
        value={value.causes}
        onChange={(causes) => onChange({ causes })}
      />
      <TextField
        label={text.existing}
        hint={text.existingHint}
        rows={2}
        value={value.existing}
        onChange={(existing) => onChange({ existing })}
      />
      <TextField
        label={text.missing}
        hint={text.missingHint}
        rows={2}
        value={value.missing}
        onChange={(missing) => onChange({ missing })}
      />
    </div>
  );
}
