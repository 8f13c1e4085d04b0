import { checkPlaceholders, type FormProblem, type FormValues } from '@tsunagu/domain';
import { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';
import Docxtemplater from 'docxtemplater';
import { zipSync } from 'fflate';
import PizZip from 'pizzip';
import { printable } from '../exports/printable.ts';
import { formParagraphs } from './form-paragraphs.ts';
import { openSafely, type Parts } from './safe-docx.ts';

export type FilledForm =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const whole = (message: string): FilledForm => ({ ok: false, problems: [{ place: '', excerpt: '', message }] });

/**
 * A form with the words of a meeting in its places, or everything that is wrong with the form. Letters keep the looks that the place has
 * in the form; words are text and never a mark of their own.
 */
export function fillForm(bytes: Uint8Array, values: FormValues): FilledForm {
  const opened = openSafely(bytes);
  if (!opened.ok) return whole(text.refusals[opened.reason]);
  const problems = checkPlaceholders(formParagraphs(opened.parts));
  if (problems.length > 0) return { ok: false, problems };
  try {
    return { ok: true, bytes: filled(opened.parts, cleaned(values)) };
  } catch (error) {
    // Broken in a way that the check of the places does not know; a bug of ours would not bear this name.
    if (error instanceof Error && /Template|Scope|XTTemplate|Rendering/.test(error.name))
      return whole(text.problems.notFilled);
    throw error;
  }
}

function filled(parts: Parts, values: FormValues): Uint8Array {
  // Packed anew from what was looked at: what else lies in the archive never reaches the library.
  const zip = new PizZip(zipSync(parts, { level: 0 }));
  const form = new Docxtemplater(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    parser: (tag) => ({ get: (scope: FormValues) => (tag === '.' ? scope : scope[tag.trim()]) }),
  });
  form.render(values);
  return form.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** What XML does not take is left out. */
function cleaned(values: FormValues): FormValues {
  const row = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, printable(words)]));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? printable(value) : value.map(row)]),
  );
}
