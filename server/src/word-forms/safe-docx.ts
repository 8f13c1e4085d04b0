import { unzipSync } from 'fflate';
import { xmlTokens } from '../sheets/xml-tokens.ts';
import type { wordFormsText as text } from '@tsunagu/domain/catalogue/word-forms';

/** Largest form that is taken in, in bytes. */
export const MOST_FORM_BYTES = 5 * 1_048_576;
/** Most bytes of all parts together, unpacked. */
const MOST_UNPACKED = 40 * 1_048_576;
const MOST_PARTS = 2_000;

export type Parts = Readonly<Record<string, Uint8Array>>;
/** Why a file is not taken in: words of the catalogue. */
export type FormRefusal = keyof typeof text.refusals;
export type SafeDocx =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly reason: FormRefusal };

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Programs, other documents and what a reader would have to open them with. */
const MACRO = /vbaProject|vbaData|\.bas$/i;
const EMBEDDED = /(^|\/)(embeddings|activeX|ctrlProps)\/|\.(exe|dll|ole|jar|js|vbs|html?|mht)$|oleObject/i;
/** Links that a person follows by a press fetch nothing by themselves. */
const LINK = /\/hyperlink$/;
const FETCHING = /\b(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|DATABASE|RD)\b/i;

const refused = (reason: FormRefusal) => ({ ok: false, reason }) as const;
class TooLarge extends Error {}

/**
 * The parts of a Word document, if nothing in it can run, fetch or unfold (SPEC OU8): no more bytes are unpacked than the archive says
 * and than are allowed, macros, embedded files, references to other places, fetching fields and declarations of entities are refused.
 */
export function openSafely(bytes: Uint8Array): SafeDocx {
  if (bytes.byteLength > MOST_FORM_BYTES) return refused('large');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('type');
  let [unpacked, count] = [0, 0];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        count += 1;
        if (unpacked > MOST_UNPACKED || count > MOST_PARTS) throw new TooLarge();
        return true;
      },
    });
  } catch (error) {
    return refused(error instanceof TooLarge ? 'unpacked' : 'broken');
  }
  const names = Object.keys(parts);
  if (names.some((name) => name.startsWith('/') || name.includes('..') || name.includes('\\')))
    return refused('broken');
  if (names.some((name) => MACRO.test(name))) return refused('macro');
  if (names.some((name) => EMBEDDED.test(name))) return refused('embedded');
  const types = parts['[Content_Types].xml'];
  if (types === undefined || parts['word/document.xml'] === undefined) return refused('type');
  const reason = wrongPart(parts);
  if (reason !== null) return refused(reason);
  const typesText = decoded(types);
  if (/macroEnabled/i.test(typesText)) return refused('macro');
  return typesText.includes(MAIN_TYPE) ? { ok: true, parts } : refused('type');
}

const strict = new TextDecoder('utf-8', { fatal: true });
/** Office writes UTF-8; another encoding could hide a declaration from the search below. */
const decoded = (part: Uint8Array): string => strict.decode(part);

function wrongPart(parts: Parts): FormRefusal | null {
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    let xml: string;
    try {
      xml = decoded(part);
    } catch {
      return 'broken';
    }
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'doctype';
    if (name.endsWith('.rels') && !relationsAreInside(xml)) return 'outside';
    if (name.startsWith('word/') && FETCHING.test(fieldCodes(xml))) return 'field';
  }
  return null;
}

function relationsAreInside(xml: string): boolean {
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const type = token.attributes.get('Type') ?? '';
    const target = token.attributes.get('Target') ?? '';
    if (/\/(aFChunk|attachedTemplate|oleObject|subDocument|frame)$/.test(type)) return false;
    const outside =
      token.attributes.get('TargetMode')?.toLowerCase() === 'external' ||
      /^[a-z][a-z0-9+.-]*:|^\\\\|^\/\//i.test(target);
    if (outside && !(LINK.test(type) && /^(https?|mailto|tel):/i.test(target))) return false;
  }
  return true;
}

/** The commands of all fields: whatever stands in `instrText`, put together, and what simple fields say. */
function fieldCodes(xml: string): string {
  let [inside, codes] = [false, ''];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inside) codes += token.text;
    } else if (token.name === 'instrText') inside = token.kind === 'open' && !token.empty;
    else if (token.kind === 'open' && token.name === 'fldSimple')
      codes += ` ${[...token.attributes].find(([key]) => key.endsWith('instr'))?.[1] ?? ''} `;
    else if (token.kind === 'open' && token.name === 'fldChar') codes += ' ';
  }
  return codes;
}
