import {
  careAreaName,
  formTieOf,
  starterName,
  SUPPORTER_KIND_NAMES,
  type OrganisationSettings,
  type SameChoice,
  type StarterRow,
} from '@tsunagu/domain';
import { starterText as text } from '@tsunagu/domain/catalogue/starter';
import { useSettings } from '../../api/use-settings.ts';
import { inputClass } from '../../components/field-look.ts';
import { countOf, type Entry } from './starter-entries.ts';

type Props = { entries: readonly Entry[]; onChoose: (key: string, same: SameChoice) => void };

/** Everything that will be added, as it was understood. Names that come twice say so, and ask. */
export function StarterPreview({ entries, onChoose }: Props) {
  const settings = useSettings();
  return (
    <section aria-labelledby="starter-preview" className="space-y-2">
      <h3 id="starter-preview" className="font-bold" aria-live="polite">
        {text.preview(countOf(entries))}
      </h3>
      {entries.length === 0 ? <p className="text-ink-soft">{text.previewEmpty}</p> : null}
      <ul className="divide-y divide-line">
        {entries.map((entry, at) => (
          <li key={at} className="py-1 leading-[1.5]">
            <span className="font-bold">{starterName(entry.row)}</span>
            <span className="block text-small text-ink-soft">{aboutRow(entry.row, settings)}</span>
            {entry.why === null ? null : <Same entry={entry} onChoose={onChoose} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Same({ entry: { row, why, same }, onChoose }: { entry: Entry; onChoose: Props['onChoose'] }) {
  const choices = why === 'twice' ? (['skip', 'add'] as const) : (['skip', 'tie', 'add'] as const);
  return (
    <label className="flex flex-wrap items-center gap-2">
      <span className="text-small font-bold">{why === 'there' ? text.alreadyThere : text.writtenTwice}</span>
      <select
        className={`${inputClass} flex-1 basis-40`}
        aria-label={text.sameOf(starterName(row))}
        value={same}
        onChange={(event) =>
          onChoose(`${why} ${starterName(row)}`, choices.find((one) => one === event.target.value) ?? 'skip')
        }
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {text.sameChoices[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a row was understood as: its sign, kind or relation, tie, and the rest. */
function aboutRow(row: StarterRow, settings: OrganisationSettings): string {
  const { group, formality, kind, relation, name, age, flow, careArea, note } = row;
  return [
    group === 'supporter' ? text.shownAs[formality] : text.shownAs[group],
    group === 'supporter' ? SUPPORTER_KIND_NAMES[kind] : relation === name ? '' : relation,
    age === null ? '' : text.age(age),
    text.tie(text.ties[formTieOf(row)]),
    flow,
    careArea ? careAreaName(settings, careArea) : '',
    note,
  ]
    .filter((word) => word !== '')
    .join(text.between);
}
