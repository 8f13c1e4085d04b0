import { LIMITS } from '../board/limits.ts';
import { starterText } from '../catalogue/starter.ts';
import { type FileProblem, MOST_PROBLEMS } from '../import/problem.ts';
import { kinshipOf } from './kinship.ts';
import { readWord } from './line-words.ts';
import { MOST_STARTER_ROWS, StarterRow } from './starter-row.ts';
import { nearPersonOf, soundsLikePerson, supporterOf } from './supporter-words.ts';

/** Rows of what was typed or pasted, each with its line; or what cannot be read. */
export type StarterText = {
  readonly rows: readonly { readonly line: number; readonly row: StarterRow }[];
  readonly problems: readonly FileProblem[];
};

/** What separates words for certain; where a line has none of these, spaces do. */
const BETWEEN = /[、，,\t]+/u;
/** What lists begin with: 「・」「- 」「1. 」「①」. */
const BULLET = /^\s*(?:[・•●○◯*]|-(?=\s)|\d{1,2}[.)．）]|[\u2460-\u2473])\s*/u;

/**
 * Reads pasted lines, one person or supporter each: a name, then words about them in any order (SPEC Y2–Y4), e.g. 「長女 強い」,
 * 「民生委員、見守り、弱い」. Empty lines are passed over. Lines that cannot be a row are told, with their number.
 */
export function readStarterText(text: string): StarterText {
  const rows: { line: number; row: StarterRow }[] = [];
  const problems: FileProblem[] = [];
  for (const [at, written] of text.split(/\r\n|\r|\n/).entries()) {
    const words = wordsOf(written.replace(BULLET, ''));
    if (words.length === 0) continue;
    if (words.some((word) => word.length > LIMITS.label) || written.length > LIMITS.text)
      problems.push({ line: at + 1, message: starterText.lineTooLong });
    else rows.push({ line: at + 1, row: readWords(words) });
    if (rows.length > MOST_STARTER_ROWS || problems.length > MOST_PROBLEMS) break;
  }
  if (rows.length > MOST_STARTER_ROWS) {
    problems.push({ line: rows[MOST_STARTER_ROWS]!.line, message: starterText.tooMany(MOST_STARTER_ROWS) });
    rows.length = MOST_STARTER_ROWS;
  }
  return { rows, problems };
}

/** The words of a line. A name may hold spaces where commas or tabs separate; what stands behind it is split at both. */
function wordsOf(line: string): string[] {
  const spaces = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
  if (!BETWEEN.test(line)) return spaces(line);
  const [name = '', ...rest] = line.split(BETWEEN).map((word) => word.trim());
  const behind = rest.flatMap((word) => (readWord(word) ? [word] : spaces(word)));
  return [name, ...behind].filter((word) => word !== '');
}

/** The first word is the name. A word of kinship after it is the relation; words that nobody knows become the note. */
function readWords([first = '', ...words]: readonly string[]): StarterRow {
  let name = first;
  let said: Partial<StarterRow> = {};
  let kind = supporterOf(name)?.kind;
  let relation = '';
  const notes: string[] = [];
  for (const [at, word] of words.entries()) {
    const read = readWord(word);
    const isFamily = kinshipOf(relation || name) !== undefined;
    if (read) {
      said = { ...said, ...read.said };
      // 「長女 介護」 says what she does, not what she is.
      if (read.kind && isFamily) said = { ...said, flow: word };
      else if (read.kind) kind = read.kind;
      if (read.kind && !isOffice(read.kind) && relation === '') relation = word;
    } else if (relation === '' && isRelation(word)) relation = word;
    else if (at === 0 && supporterOf(word)) {
      // 「市役所 福祉課」 is one name.
      name = `${first} ${word}`;
      kind = supporterOf(word)?.kind;
    } else notes.push(word);
  }
  return starterRow({ ...said, name, relation, note: notes.join('、'), ...(kind ? { kind } : {}) });
}

const isRelation = (word: string): boolean => kinshipOf(word) !== undefined || nearPersonOf(word) !== undefined;

/**
 * A row with whatever its words leave open: family by a word of kinship, a supporter by kind or name, else another person (SPEC
 * Y3). The sex is what the word of kinship itself says.
 */
export function starterRow(said: Partial<StarterRow> & { name: string }): StarterRow {
  const { name, relation = '' } = said;
  const kin = kinshipOf(relation) ?? kinshipOf(name);
  if (kin)
    return StarterRow.parse({ sex: kin.sex, ...said, kind: 'family', group: 'family', relation: relation || name });
  const supporter = supporterOf(name) ?? supporterOf(relation);
  const near = nearPersonOf(relation) ?? nearPersonOf(name);
  // 「隣近所・自治会」 is an association, 「となりの田中さん」 a person, whatever 田中さん does.
  if (said.kind === undefined ? supporter && !(near && soundsLikePerson(name)) : isOffice(said.kind))
    return StarterRow.parse({
      ...(supporter ?? { formality: formalityOf(said.kind) }),
      ...said,
      group: said.group ?? 'supporter',
    });
  return StarterRow.parse({ kind: near ?? 'other', ...said, group: said.group ?? 'other', relation });
}

const PRIVATE: ReadonlySet<StarterRow['kind']> = new Set(['family', 'friend', 'neighbour', 'other']);
const isOffice = (kind: StarterRow['kind'] | undefined): boolean => kind !== undefined && !PRIVATE.has(kind);

/** The side on which a kind stands when no name says more. */
export function formalityOf(kind: StarterRow['kind'] | undefined): StarterRow['formality'] {
  switch (kind) {
    case 'medical':
    case 'care':
    case 'welfare':
    case 'administration':
    case 'education':
    case 'justice':
    case 'police-fire':
      return 'formal';
    default:
      return 'informal';
  }
}
