import { BasisKind, type MeetingFacts, OpennessKind } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { useSettings } from '../api/use-settings.ts';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = {
  facts: MeetingFacts;
  onChange: (patch: Partial<MeetingFacts>) => void;
  /** Field → what is wrong with it. */
  errors: Readonly<Partial<Record<keyof MeetingFacts, string>>>;
  /** Chosen kind by its name; lets the form follow with the level that goes with it. */
  onKind?: (name: string) => void;
};

/** 会議の種類, 根拠, 公開区分, 事務局: what the head of the minutes says. */
export function FactsFields({ facts, onChange: change, errors, onKind }: Props) {
  const { meetingKinds } = useSettings();
  const kinds = meetingKinds.map((kind) => kind.name);
  // A kind that the settings have renamed or lost since stays until another is chosen.
  const known = facts.kind === '' || kinds.includes(facts.kind) ? kinds : [...kinds, facts.kind];
  return (
    <div className="space-y-4">
      <Select
        label={text.kind}
        value={facts.kind}
        options={[{ value: '', label: text.noKind }, ...known.map((value) => ({ value, label: value }))]}
        onChange={(kind) => {
          change({ kind });
          onKind?.(kind);
        }}
      />
      <Select
        label={text.basis}
        value={facts.basis}
        options={BasisKind.options.map((value) => ({ value, label: basisLabel(value) }))}
        onChange={(basis) => change({ basis })}
      />
      {facts.basis === 'own' ? (
        <TextField
          label={text.basisWords}
          maxLength={200}
          isRequired
          value={facts.basisWords}
          error={errors.basisWords}
          onChange={(basisWords) => change({ basisWords })}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={text.openness}
          value={facts.openness}
          options={OpennessKind.options.map((value) => ({
            value,
            label: value === 'unset' ? text.opennessUnset : text.opennesses[value],
          }))}
          onChange={(openness) => change({ openness })}
        />
        {facts.openness === 'partly' || facts.openness === 'closed' ? (
          <TextField
            label={text.opennessReason}
            hint={text.opennessReasonHint}
            maxLength={200}
            value={facts.opennessReason}
            onChange={(opennessReason) => change({ opennessReason })}
          />
        ) : null}
      </div>
      <TextField
        label={text.secretariat}
        hint={text.secretariatHint}
        maxLength={200}
        value={facts.secretariat}
        onChange={(secretariat) => change({ secretariat })}
      />
    </div>
  );
}

function basisLabel(basis: BasisKind): string {
  if (basis === 'unset') return text.basisUnset;
  return basis === 'own' ? text.basisOwn : text.bases[basis];
}
