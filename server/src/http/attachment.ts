/** Characters that some file system does not take. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** Letters of a name without its ending; file systems take 255 bytes, and Japanese letters need three each. */
const MOST_LETTERS = 72;

/** No longer than file systems take, cut between letters; the ending stays. */
function shortened(name: string): string {
  const dot = name.lastIndexOf('.');
  const letters = new Intl.Segmenter('ja').segment(dot < 0 ? name : name.slice(0, dot));
  const stem = Array.from(letters, ({ segment }) => segment)
    .slice(0, MOST_LETTERS)
    .join('');
  return stem + (dot < 0 ? '' : name.slice(dot));
}

/**
 * A file to keep. The name is given twice: as RFC 5987 UTF-8 for browsers, and in plain letters for the rest.
 */
export function attachment(bytes: Uint8Array, type: string, name: string): Response {
  const safe = shortened(name.toWellFormed().replace(FORBIDDEN, '_'));
  const plain = safe.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    },
  });
}
