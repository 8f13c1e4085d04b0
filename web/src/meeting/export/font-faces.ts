import { type Letters, rangeHas } from './letters.ts';

const FAMILY = 'BIZ UDPGothic';

/** Waits until this page has the fonts of all these letters. */
export async function fontsReady({ normal, bold }: Letters): Promise<void> {
  const load = (weight: number, letters: ReadonlySet<number>) =>
    document.fonts.load(`${weight} 20px '${FAMILY}'`, String.fromCodePoint(...letters));
  await Promise.all([load(400, normal), load(700, bold)]);
}

type Face = { readonly weight: string; readonly range: string; readonly address: string };

/** The font chunks that this page's own style sheets name. */
function knownFaces(): Face[] {
  const faces: Face[] = [];
  for (const sheet of document.styleSheets) {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      // A sheet that the browser (an extension) put there, and lets nobody read.
      continue;
    }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      const name = style.getPropertyValue('font-family').replaceAll(/['"]/g, '').trim();
      const file = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (name !== FAMILY || file === undefined) continue;
      faces.push({
        weight: style.getPropertyValue('font-weight') || '400',
        range: style.getPropertyValue('unicode-range'),
        address: new URL(file, sheet.href ?? document.baseURI).href,
      });
    }
  }
  return faces;
}

async function dataAddress(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`font chunk: ${response.status}`);
  return readAsDataUrl(await response.blob());
}

/** A file's bytes as a `data:` address. */
export const readAsDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')));
    reader.readAsDataURL(blob);
  });

/** The browser gives each origin six connections. */
const AT_ONCE = 6;

/**
 * `@font-face` rules with the letters inside: only the chunks that hold a letter of the drawing, so that a map takes some hundred
 * kilobytes, not seven megabytes.
 */
export async function embeddedFonts(
  letters: Letters,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number, all: number) => void },
): Promise<string> {
  const wanted = knownFaces().filter(({ weight, range }) =>
    rangeHas(range, Number.parseInt(weight, 10) >= 600 || weight === 'bold' ? letters.bold : letters.normal),
  );
  const rules: string[] = [];
  let [next, done] = [0, 0];
  const fetchNext = async (): Promise<void> => {
    for (let at = next++; at < wanted.length; at = next++) {
      const { weight, range, address } = wanted[at]!;
      const data = await dataAddress(address, signal);
      rules[at] =
        `@font-face{font-family:'${FAMILY}';font-weight:${weight};unicode-range:${range};src:url(${data}) format('woff2')}`;
      onProgress((done += 1), wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return rules.join('');
}
