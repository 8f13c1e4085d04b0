import { HelpLayer, type OrganisationSettings } from '@tsunagu/domain';
import { settingsText as text } from '@tsunagu/domain/catalogue/settings';
import { TextField } from '../components/TextField.tsx';

type Names = OrganisationSettings['helpNames'];
type Props = { names: Names; errors: Readonly<Record<string, string>>; onChange: (names: Names) => void };

/** 支えの層の名前: what 自助・互助・共助・公助 are called here. */
export function HelpNamesEditor({ names, errors, onChange }: Props) {
  return (
    <section aria-labelledby="help-names" className="space-y-4">
      <h2 id="help-names">{text.helpNames}</h2>
      <p>{text.helpNamesLead}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {HelpLayer.options.map((layer) => (
          <TextField
            key={layer}
            label={text.helpUsual[layer]}
            hint={text.helpHints[layer]}
            value={names[layer]}
            error={errors[`helpNames.${layer}`]}
            onChange={(name) => onChange({ ...names, [layer]: name })}
          />
        ))}
      </div>
    </section>
  );
}
