/** How a file's letters were stored. */
export type TextEncoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be';
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

const decode = (bytes: Uint8Array, encoding: TextEncoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * A text file's letters, whoever wrote it: UTF-8 with or without a mark, UTF-16 with one, else Shift_JIS as Excel in Japan
 * saves CSV (with ① and ㈱). Undefined for what is no text in any of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  const marked: TextEncoding | undefined =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : (['utf-8', 'shift_jis'] as const)) {
    const text = decode(bytes, encoding);
    // A zero byte is never in a text; pictures and archives are told by it.
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return undefined;
}
