import { LIMITS, ProposalOutcome, type ProposalText } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { Banner } from '../components/Banner.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = {
  value: ProposalText;
  tried: boolean;
  /** What the server says of fields. */
  errors?: Readonly<Record<string, string>>;
  onChange: (patch: Partial<ProposalText>) => void;
};
const NO_OUTCOME = '-';
const OUTCOMES = [
  { value: NO_OUTCOME, label: text.noOutcome },
  ...ProposalOutcome.options.map((value) => ({ value, label: text.outcome[value] })),
] as const;

/** What is proposed, and to whom. */
export function ProposalFields({ value, tried, onChange }: Props) {
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
      <TextField
        label={text.body}
        hint={text.bodyHint}
        rows={6}
        maxLength={LIMITS.text}
        value={value.body}
        onChange={(body) => onChange({ body })}
      />
      <TextField
        label={text.addressee}
        hint={text.addresseeHint}
        value={value.addressee}
        maxLength={LIMITS.label}
        onChange={(addressee) => onChange({ addressee })}
      />
    </div>
  );
}

/** When it was handed in, and what came back. */
export function AnswerFields({ value, errors = {}, onChange }: Omit<Props, 'tried'>) {
  const day = (typed: string) => (typed === '' ? null : typed);
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={text.submitted}
          type="date"
          value={value.submittedOn ?? ''}
          error={errors['submittedOn']}
          onChange={(typed) => onChange({ submittedOn: day(typed) })}
        />
        <TextField
          label={text.answered}
          type="date"
          value={value.answeredOn ?? ''}
          error={errors['answeredOn']}
          onChange={(typed) => onChange({ answeredOn: day(typed) })}
        />
        <Select
          label={text.outcomeLabel}
          value={value.outcome ?? NO_OUTCOME}
          options={OUTCOMES}
          onChange={(outcome) => onChange({ outcome: outcome === NO_OUTCOME ? null : outcome })}
        />
      </div>
      <TextField
        label={text.answer}
        rows={4}
        maxLength={LIMITS.text}
        value={value.answer}
        onChange={(answer) => onChange({ answer })}
      />
    </div>
  );
}
