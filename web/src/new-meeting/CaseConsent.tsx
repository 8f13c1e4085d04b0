import { useQuery } from '@tanstack/react-query';
import { type CaseId, type Consent, consentLine, consentWarning, NO_CONSENT } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { useState } from 'react';
import { caseConsentQuery } from '../api/meeting-facts.ts';
import { useSettings } from '../api/use-settings.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { ConsentFields } from '../meeting-facts/ConsentFields.tsx';

type Props = {
  /** Null: the case is made together with the meeting. */
  caseId: CaseId | null;
  alias: string;
  /** What was typed here; undefined = nothing to record. */
  typed: Consent | undefined;
  onChange: (consent: Consent | undefined) => void;
  errors: Readonly<Record<string, string>>;
};

/** Before a case is talked about: whether its person agreed. What is recorded is shown, and can be brought up to date here. */
export function CaseConsent({ caseId, alias, typed, onChange, errors }: Props) {
  const { era } = useSettings();
  const recorded = useQuery({ ...caseConsentQuery(caseId ?? ''), enabled: caseId !== null }).data?.consent;
  const [editing, setEditing] = useState(false);
  const now = typed ?? recorded ?? NO_CONSENT;
  const warning = consentWarning(now);
  const open = caseId === null || editing || typed !== undefined;
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 font-bold">{alias === '' ? text.consent : text.consentOf(alias)}</legend>
      {open ? (
        <ConsentFields
          consent={now}
          onChange={(consent) => onChange(consent.state === 'unasked' && caseId === null ? undefined : consent)}
          errors={errors}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 basis-60">{consentLine(now, era)}</p>
          <Button icon="pencil" onPress={() => setEditing(true)}>
            {text.consentUpdate}
          </Button>
        </div>
      )}
      {warning === null ? null : (
        <Banner tone="caution">
          <p>
            <b>{warning}</b>　{text.consentAdvice}
          </p>
        </Banner>
      )}
    </fieldset>
  );
}
