import { z } from 'zod';
import type { RandomBytes } from '../ids.ts';
import type { Board } from './board.ts';
import { displayName, type NameView } from './display-name.ts';
import { canCarryTie, Element } from './element.ts';
import { withFreshIds } from './fresh-ids.ts';
import type { Pos } from './geometry.ts';
import { Ink } from './ink.ts';
import { LIMITS } from './limits.ts';
import { DEFAULT_NOTATION } from './notation-profile.ts';
import { nominalSize } from './sign-size.ts';
import { Tie } from './tie.ts';
import { Union } from './union.ts';
import { noSheets } from '../sheets/no-sheets.ts';

/** Letters of a clip at most; more is refused before it is read. */
export const CLIP_LETTERS = 4_000_000;

/** Things copied from a map, as they travel between boards. Records of the meeting (issues, roles) are not among them. */
export const Clip = z.object({
  format: z.literal('tsunagu-clip'),
  version: z.literal(1),
  elements: z.array(Element).max(LIMITS.elements),
  ties: z.array(Tie).max(LIMITS.ties),
  unions: z.array(Union).max(LIMITS.elements),
  ink: z.array(Ink).max(LIMITS.elements),
});
export type Clip = z.infer<typeof Clip>;

type Copied = Pick<Clip, 'elements' | 'ties' | 'unions' | 'ink'>;
/** Where clips are made from: the lists of a board. */
export type ClipSource = { readonly [K in keyof Copied]: Iterable<Copied[K][number]> };

/**
 * The chosen things as a clip, with the ties and couples whose ends are all among them (SPEC L1); undefined when nothing of
 * it can be copied.
 */
export function clipOf(source: ClipSource, chosen: ReadonlySet<string>): Clip | undefined {
  const elements = [...source.elements].filter(({ id }) => chosen.has(id));
  const ink = [...source.ink].filter(({ id }) => chosen.has(id));
  if (elements.length + ink.length === 0) return undefined;
  const held = complete({ elements, ink, ties: [...source.ties], unions: [...source.unions] });
  return { format: 'tsunagu-clip', version: 1, ...held };
}

/** Reads what a clipboard holds (SPEC L2): never throws; undefined for everything that is not a whole, valid clip. */
export function readClip(text: string): Clip | undefined {
  if (text.length > CLIP_LETTERS) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = Clip.safeParse(value);
  if (!read.success) return undefined;
  const { elements, ties, unions, ink } = read.data;
  if (elements.length + ink.length === 0) return undefined;
  const ids = [elements, ties, unions, ink].flatMap((list) => list.map(({ id }): string => id));
  if (new Set(ids).size !== ids.length) return undefined;
  return { ...read.data, ...complete(read.data) };
}

/** Without what points outside: ties and couples that lack an end, parents that were not copied. */
function complete({ elements, ties, unions, ink }: Copied): Copied {
  const ends = new Set(elements.filter(canCarryTie).map(({ id }) => id));
  const persons = new Set(elements.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const couples = unions.filter(({ a, b }) => persons.has(a) && (b === null || persons.has(b)));
  const coupled = new Set(couples.map(({ id }) => id));
  return {
    elements: elements.map((element) =>
      element.kind === 'person'
        ? {
            ...element,
            bornTo: element.bornTo !== null && coupled.has(element.bornTo) ? element.bornTo : null,
            custody: element.custody !== null && persons.has(element.custody) ? element.custody : null,
          }
        : element,
    ),
    ties: ties.filter(({ from, to }) => from !== to && ends.has(from) && ends.has(to)),
    unions: couples,
    ink,
  };
}

export type Pasting = {
  /** How far everything moves. */
  readonly by: Pos;
  /** Whether a board may get a 本人 by this: a second one would make two meetings of one. */
  readonly subject: boolean;
  readonly random: RandomBytes;
};

/** A clip as new things of a board (SPEC L3): fresh ids and groups, moved, unlocked, placed by a hand. */
export function pastedClip(clip: Clip, { by, subject, random }: Pasting): Copied {
  const board: Board = {
    meta: { schemaVersion: 0, function: 1, template: '', hideNames: false, notation: DEFAULT_NOTATION },
    ...complete(clip),
    agenda: [],
    issues: [],
    decisions: [],
    holds: [],
    roles: [],
    ...noSheets(),
    minutes: new Map(),
  };
  const { elements, ties, unions, ink } = withFreshIds(board, random);
  const groups = new Map<string, string>();
  const freshGroup = (group: string): string => {
    if (group === '') return '';
    const known = groups.get(group) ?? newGroup(random);
    groups.set(group, known);
    return known;
  };
  const inside = (n: number) => Math.min(LIMITS.coordinate, Math.max(-LIMITS.coordinate, n));
  return {
    elements: elements.map((element) => ({
      ...element,
      ...(element.kind === 'person' && !subject ? { isSubject: false } : {}),
      pos: { x: inside(element.pos.x + by.x), y: inside(element.pos.y + by.y) },
      group: freshGroup(element.group),
      locked: false,
      auto: false,
    })),
    ties,
    unions,
    ink: ink.map((stroke) => ({
      ...stroke,
      points: stroke.points.map((n, at) => (at % 3 === 0 ? inside(n + by.x) : at % 3 === 1 ? inside(n + by.y) : n)),
    })),
  };
}

/** A word for a new group of elements. */
export const newGroup = (random: RandomBytes): string =>
  `grp_${[...random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** What a clip says to programs that know only text: a line each, names hidden where they are (SPEC L4). */
export const clipText = (clip: Clip, names: NameView): string =>
  clip.elements
    .map((element) => displayName(element, names))
    .filter((line) => line.trim() !== '')
    .join('\n');

/** The room a clip takes by nominal sizes; undefined without anything. */
export function clipBox({ elements, ink }: Copied): { x: number; y: number; w: number; h: number } | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, w = 0, h = 0) => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  };
  for (const element of elements) {
    const { w, h } = nominalSize(element);
    take(element.pos.x, element.pos.y, w, h);
  }
  for (const { points } of ink) for (let i = 0; i + 1 < points.length; i += 3) take(points[i]!, points[i + 1]!);
  return left === Infinity ? undefined : { x: left, y: top, w: right - left, h: bottom - top };
}
