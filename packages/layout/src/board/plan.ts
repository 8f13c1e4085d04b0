import {
  familyOf,
  USUAL_LADDER,
  type Area,
  type CareAreaLevel,
  type Element,
  type SupporterKind,
} from '@tsunagu/domain';
import { holdsPoint, type Block, type Blocks } from './blocks.ts';
import { centreOf } from '../shapes/geometry.ts';
import type { LayoutInput } from './layout-input.ts';

/** What a block is to the map: family next to 本人, supporters in rings, frames beside them, everything else below. */
export type Part = 'home' | 'ring' | 'frame' | 'side';

/** A block that is to be placed, and what decides where. */
export type Item = {
  readonly block: Block;
  readonly part: Part;
  /** Which area of the nest it belongs to; the nest's length: outside of all. */
  readonly band: number;
  /** Its ring within the band, from the inside. */
  readonly ring: number;
  /** Formal supporters stand on one side, informal ones on the other. */
  readonly formal: boolean;
  /** Place of its kind on its side, clockwise. */
  readonly kind: number;
  /** Generations from 本人, for family. */
  readonly generation: number;
};

/** Kinds clockwise from the top: formal ones down the right side, informal ones up the left side. */
const CLOCKWISE: readonly SupporterKind[] = [
  'administration',
  'welfare',
  'medical',
  'care',
  'education',
  'justice',
  'police-fire',
  'other',
  'shop-company',
  'peer-group',
  'volunteer',
  'district-council',
  'residents-association',
  'welfare-commissioner',
  'neighbour',
  'friend',
  'family',
];
const FORMAL: ReadonlySet<SupporterKind> = new Set(CLOCKWISE.slice(0, CLOCKWISE.indexOf('other')));

/** The widest 圏域 of each ring: the neighbourhood, everyday life, the municipality; what is wider stands outermost. */
const RING_ENDS: readonly CareAreaLevel[] = ['home-district', 'support-centre', 'municipality'];

/** Rings behind all others: beyond the known ladder, and for whoever has no tie that leads to 本人. */
const BEYOND = 100;

/** Decides for every block that may move what it is and on which ring it belongs (SPEC L9–L13). */
export function planItems(input: LayoutInput, { blocks, links, centre, nest }: Blocks): Item[] {
  const steps = stepsFrom(centre, blocks.length, links);
  const tied = new Set(links.flatMap(({ a, b }) => [a, b]));
  const ladder = input.ladder ?? USUAL_LADDER;
  // Where the rings are drawn, they say it already.
  const drawn = nest.some((area) => area.careArea !== null);
  const style = input.style === 'care-area' && drawn ? 'kind' : input.style;
  return blocks.flatMap((block): Item[] => {
    if (!block.movable || block === centre) return [];
    const lead = leadOf(block);
    const part = partOf(block, lead, tied.has(block.index));
    const careArea = careAreaOf(lead);
    const family = lead.kind === 'person' ? familyOf(lead) : undefined;
    const { formal, kind } = sideOf(lead);
    const isHome = family !== undefined && careArea === null && part !== 'frame';
    return [
      {
        block,
        part: isHome ? 'home' : part,
        band: isHome ? 0 : bandOf(block, careArea, nest, ladder),
        ring: ringOf(style, careArea, ladder, steps[block.index] ?? BEYOND),
        formal,
        kind,
        generation: family?.generation ?? 0,
      },
    ];
  });
}

const isSupporter = ({ kind }: Element): boolean => kind === 'person' || kind === 'resource' || kind === 'card';

/** The member that speaks for a block. */
const leadOf = ({ members }: Block): Element => members.find(isSupporter) ?? members[0]!;

function partOf(block: Block, lead: Element, isTied: boolean): Part {
  if (block.isFrame) return 'frame';
  return isTied || isSupporter(lead) ? 'ring' : 'side';
}

const careAreaOf = (lead: Element): CareAreaLevel | null => ('careArea' in lead ? lead.careArea : null);

function sideOf(lead: Element): { formal: boolean; kind: number } {
  const kind =
    lead.kind === 'resource' ? lead.supporterKind : lead.kind === 'person' ? (lead.supporterKind ?? 'friend') : 'other';
  const formal = lead.kind === 'resource' ? lead.formality === 'formal' : FORMAL.has(kind);
  return { formal, kind: CLOCKWISE.indexOf(kind) };
}

/** The innermost area that is at least as wide as the 圏域; for whatever has none, the frame that it stands in already. */
function bandOf(
  block: Block,
  careArea: CareAreaLevel | null,
  nest: readonly Area[],
  ladder: readonly CareAreaLevel[],
): number {
  const rung = (level: CareAreaLevel) => (ladder.indexOf(level) + ladder.length + 1) % (ladder.length + 1);
  const at = nest.findIndex((area) => {
    if (careArea !== null) return area.careArea !== null && rung(area.careArea) >= rung(careArea);
    return area.careArea === null && holdsPoint(area, centreOf(block.box));
  });
  return at < 0 ? nest.length : at;
}

function ringOf(
  style: LayoutInput['style'],
  careArea: CareAreaLevel | null,
  ladder: readonly CareAreaLevel[],
  steps: number,
): number {
  switch (style) {
    case 'care-area':
      return careArea === null
        ? BEYOND
        : RING_ENDS.filter((end) => ladder.indexOf(end) < ladder.indexOf(careArea)).length;
    case 'distance':
      return steps;
    case 'kind':
      return 0;
  }
}

/** Steps along ties from the centre, by block; `BEYOND` for whoever is not reached. */
function stepsFrom(centre: Block | undefined, count: number, links: Blocks['links']): number[] {
  const steps = Array.from({ length: count }, () => BEYOND);
  if (centre === undefined) return steps;
  const next = new Map<number, number[]>();
  for (const { a, b } of links)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      next.set(from, [...(next.get(from) ?? []), to]);
  steps[centre.index] = 0;
  const queue = [centre.index];
  for (const at of queue)
    for (const to of next.get(at) ?? [])
      if (steps[to] === BEYOND) {
        steps[to] = (steps[at] ?? 0) + 1;
        queue.push(to);
      }
  return steps;
}
