/** Letters that people write in several ways and mean the same: as one way, for searching (SPEC W1). */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // ひらがな for カタカナ; the two blocks stand 0x60 apart.
      .replaceAll(/[\u30a1-\u30f6]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x60))
      .replaceAll(/[\s\u3000]+/gu, '')
      // 「‐」「−」「–」: people type what their keyboard gives. The long vowel 「ー」 stays a letter.
      .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
  );
}

/** Marks that belong to the letter before them: voicing that stands apart (half-width kana, text of a Mac), choices between drawings. */
const MARK = /^[\p{M}\u309b\u309c\uff9e\uff9f]$/u;

/** Calls with each letter of a text together with its marks, and where it stands in UTF-16 units: what may be folded by itself. */
export function eachLetter(text: string, take: (letter: string, from: number, to: number) => void): void {
  let [letter, from, at] = ['', 0, 0];
  for (const shown of text) {
    if (letter !== '' && !MARK.test(shown)) {
      take(letter, from, at);
      [letter, from] = ['', at];
    }
    letter += shown;
    at += shown.length;
  }
  if (letter !== '') take(letter, from, at);
}
