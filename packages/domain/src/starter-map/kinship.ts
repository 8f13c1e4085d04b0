import type { Person, Sex } from '../board/elements/person.ts';

/** A relation within a family: generations from 本人 (−1 parents, 1 children), and the sex that the word itself says. */
export type Kinship = { readonly generation: number; readonly sex: Sex };

const WORDS: readonly (readonly [generation: number, sex: Sex, words: string])[] = [
  [-2, 'male', '祖父 曽祖父'],
  [-2, 'female', '祖母 曽祖母'],
  [-2, 'unspecified', '祖父母'],
  [-1, 'male', '父 父親 お父 義父 養父 継父 舅 おじ 叔父 伯父'],
  [-1, 'female', '母 母親 お母 義母 養母 継母 姑 おば 叔母 伯母'],
  [-1, 'unspecified', '親 両親 父母 里親 養親'],
  [0, 'male', '夫 元夫 前夫 兄 弟 義兄 義弟'],
  [0, 'female', '妻 元妻 前妻 姉 妹 義姉 義妹'],
  [0, 'unspecified', '配偶者 元配偶者 パートナー 兄弟 姉妹 きょうだい いとこ 従兄弟 従姉妹'],
  [1, 'male', '息子 長男 次男 二男 三男 四男 五男 婿 養子 甥 おい'],
  [1, 'female', '娘 長女 次女 二女 三女 四女 五女 嫁 養女 姪 めい'],
  [1, 'unspecified', '子 子ども 子供 こども 長子 末子 里子'],
  [2, 'male', '孫息子'],
  [2, 'female', '孫娘'],
  [2, 'unspecified', '孫 ひ孫 曽孫'],
];

const KINSHIPS: ReadonlyMap<string, Kinship> = new Map(
  WORDS.flatMap(([generation, sex, words]) => words.split(' ').map((word) => [word, { generation, sex }] as const)),
);

/** What may stand before a word of kinship and changes nothing about the generation. */
const BESIDE_THE_POINT = /^(同居|別居|内縁|義理|実|元|遠方|遠く|県外|市内|近く|離れて暮らす|本人|世帯|亡き)$/;

/**
 * Reads a word of kinship: 「長女」「同居の母」「長女の夫」「夫の母」. Undefined for whoever is no family by the words
 * alone, like 「近所のおばさん」.
 */
export function kinshipOf(relation: string): Kinship | undefined {
  const parts = relation.normalize('NFKC').replaceAll(/\s/g, '').split('の');
  let generation = 0;
  let sex: Sex | undefined;
  for (const part of parts) {
    const kin = KINSHIPS.get(part) ?? KINSHIPS.get(part.replace(/(さん|ちゃん|くん|さま|様)$/, ''));
    if (kin) {
      generation += kin.generation;
      sex = kin.sex;
    } else if (!BESIDE_THE_POINT.test(part)) return undefined;
  }
  return sex === undefined ? undefined : { generation, sex };
}

/** How a person belongs to the family of 本人, by kind, relation or name; undefined for all others and for 本人. */
export function familyOf(person: Person): Kinship | undefined {
  if (person.isSubject) return undefined;
  if (person.supporterKind !== null && person.supporterKind !== 'family') return undefined;
  const kin = kinshipOf(person.relation) ?? kinshipOf(person.label);
  return kin ?? (person.supporterKind === 'family' ? { generation: 0, sex: person.sex } : undefined);
}
