import { foldText } from '../board/fold-text.ts';
import { resourceTableText } from '../catalogue/resource-table.ts';

/** What is looked at to tell whether two rows are the same resource. */
export type Likened = { readonly name: string; readonly careArea: string; readonly contact: string };

/** Why two rows may be the same, for people to judge (SPEC RS6). */
export type LikeReason = 'same-name' | 'similar-name' | 'same-contact';

const FORMS = resourceTableText.corporateForms.map(foldText).sort((a, b) => b.length - a.length);
const MARKS = /[()[\]{}「」『』【】〔〕・･.,、。'"“”_/-]/gu;

/** A name without what is written in several ways: width, kana, spaces, signs, and the form of the corporation (SPEC RS5). */
export function resourceNameKey(name: string): string {
  const folded = foldText(name);
  const bare = FORMS.reduce((rest, form) => rest.replaceAll(form, ''), folded).replaceAll(MARKS, '');
  // A name that is nothing but a form or signs stays as it is.
  return bare === '' ? folded : bare;
}

/** Telephone numbers (nine digits or more) and mail addresses of a text, as keys to compare by. */
export function contactKeys(contact: string): ReadonlySet<string> {
  const plain = foldText(contact);
  const numbers = [...plain.matchAll(/(?:\+81|0)[\d()-]{8,16}/gu)]
    .map(([number]) => number.replaceAll(/[^\d+]/gu, '').replace('+81', '0'))
    .filter((digits) => digits.length >= 9);
  const mails = [...plain.matchAll(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu)].map(
    ([mail]) => mail,
  );
  return new Set([...numbers, ...mails]);
}

/** Pairs of neighbouring letters, each with how often it stands there. */
function pairsOf(key: string): Map<string, number> {
  const letters = Array.from(key);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** A row as it is compared; made once, because comparing is done many times. */
export type Profile = {
  readonly key: string;
  readonly area: string;
  readonly contacts: ReadonlySet<string>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
};

export function profileOf({ name, careArea, contact }: Likened): Profile {
  const key = resourceNameKey(name);
  const pairs = pairsOf(key);
  return {
    key,
    area: foldText(careArea),
    contacts: contactKeys(contact),
    pairs,
    size: Math.max(0, Array.from(key).length - 1),
  };
}

/** How alike two names are, from 0 (no two letters stand together in both) to 1 (equal): Dice's coefficient over pairs of letters. */
export function nameLikeness(one: Profile, other: Profile): number {
  if (one.key === other.key) return 1;
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

/** Names this alike in one 圏域 are shown to people; found by trying on made-up directories. */
export const SIMILAR = 0.75;
/** With the same telephone number, names may differ more: a branch, an old name. */
const SIMILAR_WITH_CONTACT = 0.4;

const sharesContact = (one: Profile, other: Profile): boolean =>
  [...one.contacts].some((key) => other.contacts.has(key));

/**
 * Whether two rows may be the same resource, and why; empty when nothing speaks for it (SPEC RS6). Only ever a suggestion. Two
 * groups of the same name in different 圏域 are two groups, unless they share a telephone number.
 */
export function likeReasons(one: Profile, other: Profile): readonly LikeReason[] {
  const likeness = nameLikeness(one, other);
  const contact = sharesContact(one, other);
  const sameArea = one.area === other.area || one.area === '' || other.area === '';
  const reasons: LikeReason[] = [];
  if (likeness === 1 && (sameArea || contact)) reasons.push('same-name');
  else if (likeness >= SIMILAR && (one.area === other.area || contact)) reasons.push('similar-name');
  if (contact && likeness >= SIMILAR_WITH_CONTACT) reasons.push('same-contact');
  return reasons;
}
