import { foldText } from '../board/fold-text.ts';

const TABLE =
  'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte ' +
  'とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi ' +
  'むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn ゔvu';
const SOUNDS: ReadonlyMap<string, string> = new Map(TABLE.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]));
const GLIDES: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };
const SMALL_TSU = 'っ';
const LONG = 'ー';
/** 訓令式 beside ヘボン式. */
const KUNREI: readonly (readonly [RegExp, string])[] = [
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji/g, 'zi'],
  [/sh/g, 'sy'],
  [/ch/g, 'ty'],
  [/j/g, 'zy'],
];

/**
 * How a name in kana is written in Latin letters: 「しょうこ」 → `shouko`, `shoko`, `syouko`, `syoko`. Empty for what is not all kana.
 * With and without the long vowel, because both stand on cards and in mail addresses.
 */
export function romajiOf(name: string): string[] {
  let word = '';
  let isDouble = false;
  for (const kana of foldText(name)) {
    const glide = GLIDES[kana];
    if (kana === LONG) continue;
    if (kana === SMALL_TSU) {
      isDouble = true;
      continue;
    }
    if (glide !== undefined) {
      // 「し」「ょ」 are `sho`, 「き」「ょ」 `kyo`.
      const stem = word.slice(0, -1);
      word = stem + (/(sh|ch|j)$/.test(stem) ? '' : 'y') + glide;
      continue;
    }
    const sound = SOUNDS.get(kana);
    if (sound === undefined) return [];
    word += isDouble ? (sound.startsWith('ch') ? 't' : sound.charAt(0)) + sound : sound;
    isDouble = false;
  }
  const kunrei = KUNREI.reduce((rest, [from, to]) => rest.replaceAll(from, to), word);
  const short = (long: string) => long.replaceAll(/o[ou]/g, 'o').replaceAll('uu', 'u');
  return word === '' ? [] : [...new Set([word, short(word), kunrei, short(kunrei)])];
}
