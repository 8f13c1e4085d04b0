/** A piece of XML: a tag that opens (`empty` when it closes at once), one that closes, or text. Prefixes are taken off. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * XML as a row of tokens: as much of the language as spreadsheets use. Declarations, comments and processing instructions are passed
 * over; entities that a document declares itself are left as they are, so that none can unfold.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = xml.slice(at, start < 0 ? xml.length : start);
    if (text !== '') yield { kind: 'text', text: plain(text) };
    if (start < 0) return;
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start);
      yield { kind: 'text', text: xml.slice(start + 9, at - 3) };
    } else {
      at = endOfTag(xml, start);
      const tag = xml.slice(start + 1, at - 1);
      if (tag.startsWith('?') || tag.startsWith('!')) continue;
      if (tag.startsWith('/')) yield { kind: 'close', name: local(tag.slice(1).trim()) };
      else yield opened(tag);
    }
  }
}

const after = (xml: string, end: string, from: number): number => {
  const found = xml.indexOf(end, from);
  return found < 0 ? xml.length : found + end.length;
};

/** Behind the `>` of a tag; one in quotation marks does not count. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const letter = xml[at]!;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return xml.length;
}

function opened(tag: string): XmlToken {
  const empty = tag.endsWith('/');
  const body = empty ? tag.slice(0, -1) : tag;
  const [name = ''] = body.split(/\s/, 1);
  const attributes = new Map<string, string>();
  // A name begins behind a blank: else each letter of a long one would be tried as the beginning of a name.
  for (const [, key = '', double, single] of body
    .slice(name.length)
    .matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(key, plain(double ?? single ?? ''));
  return { kind: 'open', name: local(name), attributes, empty };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return NAMED[name] ?? whole;
          const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
