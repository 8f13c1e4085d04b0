import { wordFormsText as text } from '../catalogue/word-forms.ts';

type Lists = typeof text.lists;
export type FormField = keyof typeof text.fields;
export type FormList = keyof Lists;
export type FormListField<L extends FormList> = keyof Lists[L]['fields'];

/** What stands in a form for one text of the meeting: 「会議名」. */
export const FORM_FIELDS = Object.entries(text.fields) as readonly (readonly [FormField, string])[];
/** What repeats a row, and the places inside: 「役割」 with 「何を」, 「誰が」 …. */
export const FORM_LISTS = (Object.entries(text.lists) as readonly (readonly [FormList, Lists[FormList]])[]).map(
  ([key, { name, fields }]) => ({
    key,
    name,
    fields: Object.entries(fields) as readonly (readonly [string, string])[],
  }),
);

/** A paragraph of a form. `row` tells rows of tables apart; null = outside of any table. */
export type FormParagraph = {
  readonly part: 'body' | 'header' | 'footer';
  /** Counted from 1 in its part, empty ones too. */
  readonly number: number;
  readonly text: string;
  readonly row: number | null;
};
export type FormProblem = { readonly place: string; readonly excerpt: string; readonly message: string };

const singles = new Set<string>(FORM_FIELDS.map(([, name]) => name));
const lists = new Map<string, ReadonlySet<string>>(
  FORM_LISTS.map(({ name, fields }) => [name, new Set(fields.map(([, field]) => field))]),
);
const MOST_PROBLEMS = 50;
const EXCERPT = 40;

type Begun = { readonly name: string; readonly at: FormParagraph };

/**
 * Everything that is wrong with the places of a form, each with its paragraph (SPEC OU7): names that nobody knows, marks that are not
 * closed, full-width marks, rows that do not end where they begin. Empty = the form can be filled.
 */
export function checkPlaceholders(paragraphs: readonly FormParagraph[]): FormProblem[] {
  const problems: FormProblem[] = [];
  let begun: Begun | null = null;
  for (const at of paragraphs) {
    const say = (message: string, where: FormParagraph = at) => problems.push(problemAt(where, message));
    if (/｛｛|｝｝/.test(at.text)) say(text.problems.fullWidth);
    for (const mark of marksOf(at.text)) {
      if (mark.kind !== 'place') {
        say(text.problems[mark.kind]);
        continue;
      }
      const { name } = mark;
      switch (name[0]) {
        case '＃':
        case '／':
          say(text.problems.fullWidthSign);
          break;
        case '#': {
          const list = name.slice(1).trim();
          if (!lists.has(list)) say(text.problems.unknownList(list));
          else if (begun !== null) say(text.problems.nested(list));
          else begun = { name: list, at };
          break;
        }
        case '/': {
          const list = name.slice(1).trim();
          if (begun?.name !== list) {
            say(lists.has(list) ? text.problems.noBegin(list) : text.problems.unknownList(list));
            break;
          }
          if (begun.at.row !== at.row || begun.at.part !== at.part) say(text.problems.apart(list));
          begun = null;
          break;
        }
        default: {
          const wrong = wrongName(name, begun?.name ?? null);
          if (wrong !== null) say(wrong);
        }
      }
    }
  }
  if (begun !== null) problems.push(problemAt(begun.at, text.problems.noEnd(begun.name)));
  return problems.slice(0, MOST_PROBLEMS);
}

function wrongName(name: string, list: string | null): string | null {
  if (singles.has(name) || (list !== null && lists.get(list)?.has(name) === true)) return null;
  if (lists.has(name)) return text.problems.isList(name);
  const owner = FORM_LISTS.find(({ fields }) => fields.some(([, field]) => field === name));
  return owner ? text.problems.inside(name, owner.name) : text.problems.unknown(name);
}

const problemAt = (at: FormParagraph, message: string): FormProblem => ({
  place: text.place(at.part, at.number),
  excerpt: at.text.length > EXCERPT ? `${at.text.slice(0, EXCERPT)}…` : at.text,
  message,
});

type Mark = { readonly kind: 'unclosed' | 'unopened' } | { readonly kind: 'place'; readonly name: string };

/** The marks of a paragraph in their order. One pass: no text makes it slow. */
function marksOf(words: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (;;) {
    const open = words.indexOf('{{', at);
    const close = words.indexOf('}}', at);
    if (open < 0 && close < 0) return marks;
    if (open < 0 || (close >= 0 && close < open)) {
      marks.push({ kind: 'unopened' });
      at = close + 2;
      continue;
    }
    const again = words.indexOf('{{', open + 2);
    if (close < 0 || (again >= 0 && again < close)) {
      marks.push({ kind: 'unclosed' });
      at = again < 0 ? words.length : again;
      continue;
    }
    marks.push({ kind: 'place', name: words.slice(open + 2, close).trim() });
    at = close + 2;
  }
}
