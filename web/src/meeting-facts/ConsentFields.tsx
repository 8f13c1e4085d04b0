import { Consent } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = { consent: Consent; onChange: (consent: Consent) => void; errors: Readonly<Record<string, string>> };

/** 同意: whether, since when, for what, and when it was taken back. */
export function ConsentFields({ consent, onChange, errors }: Props) {
  const change = (patch: Partial<Consent>) => onChange({ ...consent, ...patch });
  const { state } = consent;
  return (
    <div className="space-y-4">
      <Select
        label={text.consentState}
        hint={text.consentLead}
        value={state}
        options={Consent.shape.state.options.map((value) => ({ value, label: text.consents[value] }))}
        onChange={(next) =>
          // What does not go with the state is not kept: 「まだ聞いていない」 has no day.
          onChange({
            state: next,
            day: next === 'unasked' ? null : consent.day,
            scope: next === 'given' || next === 'withdrawn' ? consent.scope : '',
            withdrawnOn: next === 'withdrawn' ? consent.withdrawnOn : null,
          })
        }
      />
      {state === 'unasked' ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={state === 'refused' ? text.consentDay.refused : text.consentDay.given}
            type="date"
            isRequired
            value={consent.day ?? ''}
            error={errors['day']}
            onChange={(day) => change({ day: day === '' ? null : day })}
          />
          {state === 'withdrawn' ? (
            <TextField
              label={text.withdrawnDay}
              type="date"
              isRequired
              value={consent.withdrawnOn ?? ''}
              error={errors['withdrawnOn']}
              onChange={(day) => change({ withdrawnOn: day === '' ? null : day })}
            />
          ) : null}
        </div>
      )}
      {state === 'given' || state === 'withdrawn' ? (
        <TextField
          label={text.scope}
          hint={text.scopeHint}
          rows={2}
          maxLength={200}
          value={consent.scope}
          error={errors['scope']}
          onChange={(scope) => change({ scope })}
        />
      ) : null}
    </div>
  );
}
