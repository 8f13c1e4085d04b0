import { gedcomText as words } from '../catalogue/gedcom.ts';

/** Something wrong or left out. `line` counts from 1; 0 is the whole file. */
export type GedcomProblem = { readonly line: number; readonly message: string };

/** One line of a file with those that belong to it. */
export type GedcomNode = {
  readonly line: number;
  readonly tag: string;
  /** Name by which others point to it, without the @; empty for none. */
  readonly name: string;
  readonly value: string;
  readonly children: GedcomNode[];
};

/** What a file may hold. A care meeting's family is three or four generations; a genealogist's archive is not for a map. */
export const GEDCOM_LIMITS = {
  bytes: 4_000_000,
  lines: 200_000,
  lineLength: 4_000,
  depth: 20,
  people: 300,
  problems: 20,
} as const;

// What no text has: the file is no text, or somebody wants to do harm. Built from code points, like the notation's escaping.
const CONTROL = new RegExp(
  `[${[
    [0, 8],
    [11, 12],
    [14, 31],
    [127, 127],
  ]
    .map((range) => range.map((code) => String.fromCharCode(code)).join('-'))
    .join('')}]`,
  'u',
);
/** Level, perhaps a name, a tag, perhaps a value. */
const LINE = /^\s*(\d{1,3})\s+(?:@([^@\s]{1,60})@\s+)?([A-Za-z0-9_]{1,60})(?:[ \t](.*))?$/u;

/**
 * The lines of a file as a tree (SPEC F31). Without recursion. A file that breaks a rule of the form is refused as a whole;
 * every problem names its line, the first twenty of them.
 */
export function gedcomTree(
  text: string,
): { readonly ok: true; readonly records: GedcomNode[] } | { readonly ok: false; readonly problems: GedcomProblem[] } {
  const problems: GedcomProblem[] = [];
  const records: GedcomNode[] = [];
  const open: GedcomNode[] = [];
  const names = new Set<string>();
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);
  if (lines.length > GEDCOM_LIMITS.lines)
    return { ok: false, problems: [{ line: 0, message: words.tooManyLines(GEDCOM_LIMITS.lines) }] };
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const wrong = (message: string) => problems.push({ line, message });
    if (problems.length >= GEDCOM_LIMITS.problems) break;
    if (content.length > GEDCOM_LIMITS.lineLength) {
      wrong(words.lineTooLong(GEDCOM_LIMITS.lineLength));
      continue;
    }
    if (content.trim() === '') continue;
    if (CONTROL.test(content)) {
      wrong(words.controlCharacter);
      continue;
    }
    const match = LINE.exec(content);
    if (records.length === 0 && (!match || match[1] !== '0' || match[3]?.toUpperCase() !== 'HEAD'))
      return { ok: false, problems: [{ line, message: words.notGedcom }] };
    if (!match) {
      wrong(words.notALine);
      continue;
    }
    const level = Number(match[1]);
    if (level > GEDCOM_LIMITS.depth) {
      wrong(words.tooDeep(GEDCOM_LIMITS.depth));
      continue;
    }
    if (level > open.length) {
      wrong(words.levelJumps);
      continue;
    }
    const name = match[2] ?? '';
    if (level === 0 && name !== '' && names.has(name)) wrong(words.nameTwice(name));
    if (level === 0 && name !== '') names.add(name);
    const node = { line, tag: match[3]!.toUpperCase(), name, value: unescaped(match[4] ?? ''), children: [] };
    open.length = level;
    (open.at(-1)?.children ?? records).push(node);
    open.push(node);
  }
  if (problems.length === 0 && records.length === 0) problems.push({ line: 0, message: words.notGedcom });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, records };
}

/** A doubled @ stands for one; tabs would not be seen. */
const unescaped = (value: string): string => value.replaceAll('@@', '@').replaceAll('\t', ' ').trim();

export const childOf = (node: GedcomNode, tag: string): GedcomNode | undefined =>
  node.children.find((child) => child.tag === tag);
export const childrenOf = (node: GedcomNode, tag: string): GedcomNode[] =>
  node.children.filter((child) => child.tag === tag);
/** What a line points to, without the @; undefined for anything else. */
export const pointerOf = (node: GedcomNode): string | undefined => /^@([^@\s]+)@$/u.exec(node.value)?.[1];
