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
export const attachment = (bytes: Uint8Array, type: string, name: string): Response =>
  fileAnswer(bytes, type, name, 'attachment');

/** What the browser's own viewer of PDF files needs; a page of ours it is not. */
const VIEWER_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A PDF to be looked at in a tab of its own. */
export function shownPdf(bytes: Uint8Array, name: string): Response {
  const answer = fileAnswer(bytes, 'application/pdf', name, 'inline');
  answer.headers.set('content-security-policy', VIEWER_POLICY);
  return answer;
}

function fileAnswer(bytes: Uint8Array, type: string, name: string, way: 'attachment' | 'inline'): Response {
  const safe = shortened(name.toWellFormed().replace(FORBIDDEN, '_'));
  const plain = safe.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.byteLength),
      'content-disposition': `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    },
  });
}
