import { inflateSync } from 'node:zlib';

/** Why a PDF is not taken: `broken` = no whole PDF, `acts` = it can do something, `sealed` = it cannot be looked into. */
export type PdfVerdict = 'plain' | 'broken' | 'acts' | 'sealed';

/**
 * Names that make a document do something, carry other files, or ask for an answer (ISO 32000: actions, embedded files, forms that are
 * programs, media). Links to pages stay allowed: nothing happens until somebody presses one.
 */
const ACTING = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'AA',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'Movie',
  'Sound',
  '3D',
] as const;
const ACTS = new RegExp(`/(?:${ACTING.join('|')})(?![A-Za-z0-9_.+-])`);

/** Unpacked bytes of all object streams together. */
const MOST_UNPACKED = 40 * 1_048_576;
const GAP = '(?:[\\s\\0]|%[^\\r\\n]{0,200}[\\r\\n]){1,40}';
/** The beginning of an object. Inside a stream it could be reached by a table of contents that points there. */
const OBJECT = new RegExp(`\\d${GAP}\\d{1,5}${GAP}obj(?![A-Za-z])`);

/**
 * A strict look at a PDF (SPEC PR6). PDFs cannot be written anew safely, so only those are taken whose every object can be read
 * here: those outside of streams and those packed into object streams. Whatever cannot be looked into is refused.
 */
export function checkPdf(bytes: Uint8Array): PdfVerdict {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-(1\.[0-7]|2\.0)[\r\n]/.test(text)) return 'broken';
  const end = text.lastIndexOf('%%EOF');
  // Nothing may stand behind the end: there another kind of file would begin.
  if (end < 0 || !/^[\s\0]*$/.test(text.slice(end + '%%EOF'.length))) return 'broken';
  // The end of a ZIP archive: the file would be both.
  if (text.includes('PK\u0005\u0006')) return 'acts';
  const parts = split(text);
  if (parts === 'broken' || parts === 'sealed') return parts;
  const outside = plainNames(parts.outside);
  if (/\/Encrypt(?![A-Za-z])/.test(outside)) return 'sealed';
  // A web page that a browser might find, whatever the type says.
  if (ACTS.test(outside) || /<(?:script|html|!doctype|svg|iframe)/i.test(outside)) return 'acts';
  let left = MOST_UNPACKED;
  for (const { head, body } of parts.streams) {
    if (OBJECT.test(body)) return 'sealed';
    if (!/\/ObjStm(?![A-Za-z])/.test(plainNames(head))) continue;
    const unpacked = unpack(plainNames(head), body, left);
    if (unpacked === undefined) return 'sealed';
    left -= unpacked.length;
    if (ACTS.test(plainNames(unpacked))) return 'acts';
  }
  return 'plain';
}

type Stream = { head: string; body: string };
/** A dictionary that says what a stream is stands right before it. */
const MOST_HEAD = 4_000;

/** The text outside of streams, and the streams with what is said of them. */
function split(text: string): { outside: string; streams: Stream[] } | 'broken' | 'sealed' {
  const streams: Stream[] = [];
  const outside: string[] = [];
  let at = 0;
  for (;;) {
    const begin = nextStream(text, at);
    if (begin === undefined) return { outside: outside.concat(text.slice(at)).join(''), streams };
    const end = text.indexOf('endstream', begin.body);
    if (end < 0) return 'broken';
    outside.push(text.slice(at, begin.word));
    const before = text.slice(Math.max(at, begin.word - MOST_HEAD), begin.word);
    const object = before.lastIndexOf('obj');
    if (object < 0) return 'sealed';
    streams.push({ head: before.slice(object), body: text.slice(begin.body, end) });
    at = end + 'endstream'.length;
  }
}

/** The word `stream` behind a dictionary, and where its bytes begin. */
function nextStream(text: string, from: number): { word: number; body: number } | undefined {
  const found = /stream(\r\n|\n|\r)/g;
  found.lastIndex = from;
  const match = found.exec(text);
  return match === null ? undefined : { word: match.index, body: match.index + match[0].length };
}

/** An object stream that is packed in the one usual way; undefined when it is packed otherwise, or grows too large. */
function unpack(head: string, body: string, most: number): string | undefined {
  const filter = /\/Filter[\s\0]*(\[[^\]]{0,200}\]|\/[A-Za-z0-9]+|[^/[])/.exec(head);
  if (filter === null) return head.includes('/Filter') ? undefined : body;
  if (head.includes('/DecodeParms') || !/^(\[[\s\0]*\/FlateDecode[\s\0]*\]|\/FlateDecode)$/.test(filter[1] ?? ''))
    return undefined;
  try {
    return inflateSync(Buffer.from(body, 'latin1'), { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Names as they are meant: `/J#61vaScript` is `/JavaScript`. */
const plainNames = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
