import { z } from 'zod';
import { tooDeep } from '../board/from-board-json.ts';
import { importText } from '../catalogue/import.ts';
import { templateFileText as text } from '../catalogue/template-file.ts';
import { linesOf, scanJson } from '../import/json-lines.ts';
import { MOST_PROBLEMS, type FileProblem } from '../import/problem.ts';
import { placeWords } from './place-words.ts';
import { Template } from './template.ts';
import { templateSentence } from './template-problems.ts';

/** Version of the format. A change that older readers would misread raises it. */
export const TEMPLATE_FILE_VERSION = 1;

/** `tsunagu-template`, the open format of one template: how offices hand their ways of meeting to each other. */
export const TemplateFile = z.object({
  format: z.literal('tsunagu-template'),
  version: z.literal(TEMPLATE_FILE_VERSION),
  template: Template,
});
export type TemplateFile = z.infer<typeof TemplateFile>;

export const toTemplateFile = (template: Template): TemplateFile => ({
  format: 'tsunagu-template',
  version: TEMPLATE_FILE_VERSION,
  template,
});

/** JSON Schema (draft 2020-12) of what a reader accepts; served at `/api/template.schema.json`. */
export const templateJsonSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(TemplateFile, { io: 'input', target: 'draft-2020-12' });

/** `place` is a path in the file (`template.agenda.0.title`), empty for the whole; `message` is for the screen. */
export type TemplateProblem = { readonly place: string; readonly message: string };
export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const refused = (...problems: TemplateProblem[]): ReadTemplate => ({
  ok: false,
  problems:
    problems.length <= MOST_PROBLEMS
      ? problems
      : [...problems.slice(0, MOST_PROBLEMS), { place: '', message: importText.more(problems.length - MOST_PROBLEMS) }],
});

/** Reads a template from parsed JSON of unknown origin: the template, or everything that is wrong with the file (SPEC P10). */
export function fromTemplateFile(value: unknown): ReadTemplate {
  const head = z.looseObject({ format: z.literal('tsunagu-template') }).safeParse(value);
  if (!head.success) return refused({ place: 'format', message: text.notATemplate });
  const { version } = head.data;
  if (version !== TEMPLATE_FILE_VERSION)
    return refused({ place: 'version', message: text.otherVersion(String(version).slice(0, 20)) });
  if (tooDeep(value)) return refused({ place: '', message: text.tooDeep });
  const read = TemplateFile.safeParse(value, { reportInput: true });
  if (read.success) return { ok: true, template: read.data.template };
  return refused(
    ...read.error.issues.map((issue) => ({
      place: issue.path.map(String).join('.'),
      message: templateSentence(issue),
    })),
  );
}

/** The same from a file's text; problems name the line that the wrong value stands on. */
export function readTemplateFile(
  source: string,
): { ok: true; template: Template } | { ok: false; problems: readonly FileProblem[] } {
  const scan = scanJson(source);
  if (!scan.ok) return { ok: false, problems: [{ line: scan.line, message: importText.brokenJson }] };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { ok: false, problems: [{ line: null, message: importText.brokenJson }] };
  }
  const read = fromTemplateFile(value);
  if (read.ok) return read;
  const lines = linesOf(
    source,
    read.problems.map(({ place }) => place),
  );
  return {
    ok: false,
    problems: read.problems
      .map(({ place, message }, at) => ({
        line: place === '' ? null : (lines[at] ?? null),
        message: place === '' ? message : text.at(placeWords(place), message),
      }))
      // From top to bottom, as somebody mends the file; what has no line (how many more there are) comes last.
      .toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)),
  };
}
