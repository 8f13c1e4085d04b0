import { FORM_FIELDS, FORM_LISTS } from '@tsunagu/domain';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import type { PrintBlock } from '../exports/minutes-print.ts';
import { paperDocx } from '../exports/paper/paper-docx.ts';
import { plainBinding } from '../exports/paper/paper-parts.ts';

const place = (name: string): string => `{{${name}}}`;

/** A form with every place that there is: to be cut down, or to copy places from. */
export function sampleForm(): Promise<Uint8Array> {
  const blocks: PrintBlock[] = [
    { kind: 'title', text: text.sampleTitle },
    { kind: 'heading', text: text.single },
    { kind: 'table', head: [], widths: [0.3, 0.7], rows: FORM_FIELDS.map(([, name]) => [name, place(name)]) },
    ...FORM_LISTS.flatMap(({ name, fields }): PrintBlock[] => [
      { kind: 'heading', text: name },
      {
        kind: 'table',
        head: fields.map(([, field]) => field),
        widths: fields.map(() => 1 / fields.length),
        rows: [
          fields.map(([, field], at) => {
            const begin = at === 0 ? `{{#${name}}}` : '';
            const end = at === fields.length - 1 ? `{{/${name}}}` : '';
            return `${begin}${place(field)}${end}`;
          }),
        ],
      },
    ]),
  ];
  return paperDocx(plainBinding(text.sampleTitle, blocks));
}
