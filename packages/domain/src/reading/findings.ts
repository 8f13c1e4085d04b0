import type { ElementId, TieId } from '../ids.ts';
import type { Board } from '../board/board.ts';
import { HelpLayer, type SupporterKind } from '../board/support-network.ts';
import { givesAlong, kindOf, networkOf, receivesAlong, sideOf, type Network, type Supporter } from './network.ts';
import { bridgesOf } from './bridges.ts';

/**
 * What is read off a map (SPEC Q3–Q12). Never a score: each finding says what it counts, what it names on the map, and how many
 * values were missing when it was counted.
 */
export type Finding = {
  readonly elements: readonly ElementId[];
  readonly ties: readonly TieId[];
  /** How many things could not be counted because a value is not written. */
  readonly missing: number;
} & (
  | { readonly kind: 'size'; readonly count: number }
  | { readonly kind: 'sides'; readonly formal: number; readonly informal: number }
  | { readonly kind: 'density'; readonly pairs: number; readonly possible: number }
  | { readonly kind: 'isolated' }
  /** One on whom others depend: without them these would no longer reach 本人. */
  | { readonly kind: 'bridge'; readonly bridge: ElementId; readonly dependents: readonly ElementId[] }
  | { readonly kind: 'one-way'; readonly giver: ElementId; readonly to: number }
  | { readonly kind: 'strained' }
  | { readonly kind: 'empty-sectors'; readonly sectors: readonly SupporterKind[] }
  | { readonly kind: 'empty-layers'; readonly layers: readonly HelpLayer[] }
  | { readonly kind: 'no-informal' }
  | { readonly kind: 'no-professional' }
);

/** Sectors that a support network is looked through for; an organisation may look for others. Source: domain notes on reading a map. */
export const LOOKED_FOR_SECTORS = [
  'medical',
  'care',
  'welfare',
  'administration',
  'family',
  'friend',
  'neighbour',
  'welfare-commissioner',
  'residents-association',
  'volunteer',
] as const satisfies readonly SupporterKind[];

const NOTHING = { elements: [], ties: [], missing: 0 } as const;
const ids = (supporters: readonly Supporter[]): ElementId[] => supporters.map(({ id }) => id);

/** All findings of a board, in reading order. Without 本人 only what needs no centre is said. Linear in elements and ties. */
export function findingsOf(board: Pick<Board, 'elements' | 'ties'>): Finding[] {
  const network = networkOf(board);
  if (network.byId.size === 0) return [];
  return [
    ...sizes(network),
    density(network),
    ...isolated(network),
    ...bridgesOf(network).map(({ bridge, dependents }): Finding => ({
      ...NOTHING,
      kind: 'bridge',
      bridge,
      dependents,
      elements: [bridge, ...dependents],
    })),
    ...oneWay(network),
    ...strained(network),
    ...aroundSubject(network),
    ...emptySectors(network),
    ...emptyLayers(network),
  ];
}

function sizes({ supporters }: Network): Finding[] {
  const side = (wanted: 'formal' | 'informal') => supporters.filter((one) => sideOf(one) === wanted);
  const [formal, informal] = [side('formal'), side('informal')];
  const missing = supporters.length - formal.length - informal.length;
  return [
    { ...NOTHING, kind: 'size', count: supporters.length, elements: ids(supporters) },
    { ...NOTHING, kind: 'sides', formal: formal.length, informal: informal.length, missing, elements: ids(informal) },
  ];
}

/** Connected pairs among the supporters themselves, of all pairs there could be. Several ties between two count once. */
function density({ supporters, subjects, currentTies, otherTies }: Network): Finding {
  const among = currentTies.filter(({ from, to }) => !subjects.has(from) && !subjects.has(to));
  const pairs = new Set(among.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`)));
  const n = supporters.length;
  const possible = (n * (n - 1)) / 2;
  return {
    ...NOTHING,
    kind: 'density',
    pairs: pairs.size,
    possible,
    ties: among.map(({ id }) => id),
    missing: otherTies.length,
  };
}

function isolated({ supporters, links }: Network): Finding[] {
  const alone = supporters.filter(({ id }) => !links.has(id));
  return alone.length === 0 ? [] : [{ ...NOTHING, kind: 'isolated', elements: ids(alone) }];
}

/** 一方向の負担: a close person who gives to others and gets nothing, by the ties whose direction is written. */
function oneWay({ byId, links }: Network): Finding[] {
  const found: Finding[] = [];
  for (const one of byId.values()) {
    if (sideOf(one) === 'formal') continue;
    const own = links.get(one.id) ?? [];
    const given = own.filter((link) => givesAlong(link, one.id));
    if (given.length === 0 || own.some((link) => receivesAlong(link, one.id))) continue;
    const missing = own.filter(({ tie }) => tie.direction === 'none').length;
    found.push({
      kind: 'one-way',
      giver: one.id,
      to: given.length,
      missing,
      elements: [one.id],
      ties: given.map(({ tie }) => tie.id),
    });
  }
  return found;
}

function strained({ currentTies }: Network): Finding[] {
  const ties = currentTies.filter(({ tension }) => tension === 'conflict');
  return ties.length === 0 ? [] : [{ ...NOTHING, kind: 'strained', ties: ties.map(({ id }) => id) }];
}

/** Which sides stand beside 本人: what is tied to 本人, or to somebody who is not a professional and is tied to 本人. */
function aroundSubject({ subjects, byId, links }: Network): Finding[] {
  if (subjects.size === 0) return [];
  const near = new Set<ElementId>();
  for (const subject of subjects) for (const { other } of links.get(subject) ?? []) near.add(other);
  const around = [...near].flatMap((id) => byId.get(id) ?? []).filter(({ id }) => !subjects.has(id));
  const missing = around.filter((one) => sideOf(one) === undefined).length;
  const found: Finding[] = [];
  if (!around.some((one) => sideOf(one) === 'informal'))
    found.push({ ...NOTHING, kind: 'no-informal', missing, elements: [...subjects] });
  if (!around.some((one) => sideOf(one) === 'formal'))
    found.push({ ...NOTHING, kind: 'no-professional', missing, elements: [...subjects] });
  return found;
}

function emptySectors({ supporters }: Network): Finding[] {
  const present = new Set(supporters.map(kindOf));
  const sectors = LOOKED_FOR_SECTORS.filter((sector) => !present.has(sector));
  const unwritten = supporters.filter((one) => kindOf(one) === null);
  return sectors.length === 0
    ? []
    : [{ ...NOTHING, kind: 'empty-sectors', sectors, missing: unwritten.length, elements: ids(unwritten) }];
}

function emptyLayers({ supporters }: Network): Finding[] {
  const present = new Set(supporters.map(({ help }) => help));
  // 自助 is 本人's own and is not looked for among others.
  const layers = HelpLayer.options.filter((layer) => layer !== 'self' && !present.has(layer));
  const unwritten = supporters.filter(({ help }) => help === null);
  return layers.length === 0
    ? []
    : [{ ...NOTHING, kind: 'empty-layers', layers, missing: unwritten.length, elements: ids(unwritten) }];
}
