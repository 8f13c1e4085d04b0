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
