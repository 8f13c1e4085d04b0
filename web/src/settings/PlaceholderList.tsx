import { FORM_FIELDS, FORM_LISTS } from '@tsunagu/domain';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';

/** Every place that a form may have, to be copied. */
export function PlaceholderList() {
  return (
    <details className="rounded-12 border border-line">
      <summary className="min-h-target cursor-pointer px-4 py-2 font-bold">{text.listTitle}</summary>
      <div className="space-y-4 px-4 pb-4">
        <p>{text.listLead}</p>
        <Places title={text.single} names={FORM_FIELDS.map(([, name]) => name)} />
        {FORM_LISTS.map(({ key, name, fields }) => (
          <Places key={key} title={text.repeated(name)} names={fields.map(([, field]) => field)} />
        ))}
      </div>
    </details>
  );
}

function Places({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <div>
      <h3 className="text-body">{title}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {names.map((name) => (
          <li key={name}>
            <span className="select-all">{`{{${name}}}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
