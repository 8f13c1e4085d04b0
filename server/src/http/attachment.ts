/** Characters that some file system does not take. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/**
 * A file to keep. The name is given twice: as RFC 5987 UTF-8 for browsers, and in plain letters for the rest.
 */
export function attachment(bytes: Uint8Array, type: string, name: string): Response {
  const safe = name.replace(FORBIDDEN, '_').slice(0, 150);
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
