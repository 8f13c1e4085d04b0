import { LIMITS, type Area, type ElementId, type Pos, type Size } from '@tsunagu/domain';
import { blocksOf, holdsPoint, isNestFree, type Block, type Blocks } from './board/blocks.ts';
import { encloseAll, enclosureOf, isOutside, type Enclosure } from './shapes/enclosure.ts';
import { ANYWHERE, Field, type Region } from './placing/field.ts';
import { around, centreOf, hull, movedBy, type Box } from './shapes/geometry.ts';
import { placeHome } from './placing/home.ts';
import { improve, type Improvable } from './reading/improve.ts';
import type { Layout, LayoutInput } from './board/layout-input.ts';
import { placeLevel } from './placing/level.ts';
import { ordered } from './placing/order.ts';
import { Picture } from './reading/picture.ts';
import { mapOf, nearestPlace, placeBelow, placeFrames } from './placing/places.ts';
import { planItems, type Item } from './board/plan.ts';
import type { Radii } from './placing/ring.ts';

/** What an attempt taught: areas cannot grow without taking somebody in, and where frames come to stand. */
type Known = { readonly mayGrow: boolean; readonly frames: ReadonlyMap<number, Box> | null };

/** Placing is this part of the work, improving the rest. */
const PLACING = 0.6;

/**
 * Finds places for everything on a board that may move; a generator, so that the caller decides when to go on. Yields the
 * share of the work that is done. The same board gives the same layout, everywhere.
 */
export function* layoutSteps(
  input: LayoutInput,
  known: Known = { mayGrow: true, frames: null },
): Generator<number, Layout> {
  const board = blocksOf(input);
  const { blocks, links, centre: core, nest } = board;
  if (core === undefined) return { moves: new Map(), sizes: new Map(), crossings: 0, passes: 0, outside: [] };
  const grows = known.mayGrow && isNestFree(nest, input);
  const nameOf = (area: Area): Box => input.nameOf?.(area) ?? { x: 12, y: 8, w: area.size.w - 24, h: 40 };
  const taken = [...(input.taken ?? [])];
  if (!grows) taken.push(...nest.map((area) => movedBy(nameOf(area), area.pos)));
  let field = new Field(blocks, links, taken);
  for (const block of blocks) if (!block.movable) field.keep(block);
  const centre = middleOf(core, nest, grows, field);
  if (core.movable) field.put(core, around(centre, core.box));
  // Where frames will stand, and so the ties into them: nobody is put in their way.
  for (const [index, box] of known.frames ?? []) field.sketch(blocks[index]!, box);

  const items = planItems(input, board);
  const mirrored = isMirrored(board);
  const edges: Enclosure[] = grows ? [] : nest.map(enclosureOf);
  const sized = new Map<ElementId, Box>();
  const regions = new Map<number, Region>();
  const outside: Item[] = [];
  const homeless: Item[] = [];
  const supporters = items.filter(({ part }) => part === 'home' || part === 'ring');
  let placed = 0;

  for (let band = 0; band <= nest.length; band++) {
    const region: Region = {
      inside: grows ? undefined : edges[band],
      outside: band === 0 || edges[band - 1] === undefined ? [] : [edges[band - 1]!],
    };
    regions.set(band, region);
    const here = supporters.filter((item) => item.band === band);
    const home = here.filter(({ part }) => part === 'home').sort(byPlace);
    const strangers = band === 0 ? placeHome(field, field.placeOf(core.index) ?? core.box, home, region) : home;
    const rings = [...here.filter(({ part }) => part === 'ring'), ...strangers];
    let beyond: Radii | undefined;
    for (const ring of [...new Set(rings.map((item) => item.ring))].sort((a, b) => a - b)) {
      const level = rings.filter((item) => item.ring === ring);
      const order = ordered(level, { field, centre, style: input.style, mirrored });
      const round = nest.length > 0;
      const steps = placeLevel(field, { centre, core: core.box, items: order, region, mirrored, beyond, round });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) {
          field = step.value.field;
          beyond = step.value.ring ?? beyond;
          homeless.push(...placeRest(field, centre, step.value.rest, region));
          break;
        }
        yield (PLACING * placed) / supporters.length;
      }
      placed += level.length;
    }
    outside.push(...homeless.filter((item) => item.band === band && band < nest.length));
    const area = nest[band];
    if (grows && area) {
      const box = encloseAll(area.shape, insideOf(field, area, board), edges, nameOf(area));
      if (takesIn({ shape: area.shape, box }, area, board))
        return yield* layoutSteps(input, { ...known, mayGrow: false });
      sized.set(area.id, box);
      edges.push({ shape: area.shape, box });
    }
  }

  const farOut = regions.get(nest.length) ?? { outside: [] };
  const frames = items.filter(({ part }) => part === 'frame').sort(byPlace);
  for (const { block } of frames) field.remove(block.index);
  const map = hull([...(mapOf(field) ? [mapOf(field)!] : []), ...edges.map(({ box }) => box)]) ?? core.box;
  homeless.push(...placeFrames(field, centre, frames, map, farOut));
  if (known.frames === null && frames.some(({ block }) => field.linksOf(block.index).length > 0)) {
    const places = frames.flatMap(({ block: { index } }) => {
      const box = field.placeOf(index);
      return box ? [[index, box] as const] : [];
    });
    return yield* layoutSteps(input, { ...known, frames: new Map(places) });
  }
  const improvable = supporters
    .filter((item) => !homeless.includes(item))
    .map((item): Improvable => {
      const region = { outside: edges.slice(0, item.band).slice(-1), inside: edges[item.band] };
      return { item, region, swaps: swapsOf(item, input) };
    });
  const extra = [
    ...taken,
    ...[...sized].map(([id, box]) =>
      nameIn(
        nest.find((area) => area.id === id)!,
        box,
        nameOf,
      ),
    ),
  ];
  const picture = pictureOf(field, board, extra);
  for (const share of improve(picture, centre, improvable)) yield PLACING + (1 - PLACING) * share;

  const final = new Field(blocks, links, extra);
  for (const block of blocks) {
    if (!block.movable) final.keep(block);
    else if (field.placeOf(block.index)) final.put(block, picture.boxOf(block.index));
  }
  placeBelow(final, centre, [...homeless, ...items.filter(({ part }) => part === 'side').sort(byPlace)], farOut);
  return { ...result(board, final, sized), ...pictureOf(final, board, extra).count(), outside: idsOf(outside) };
}

const idsOf = (items: readonly Item[]): ElementId[] => items.flatMap(({ block }) => block.members.map(({ id }) => id));

/** As it stands now, from left to right; so that what was added one after the other stays in order. */
const byPlace = (a: Item, b: Item): number =>
  a.block.box.x - b.block.box.x || a.block.box.y - b.block.box.y || a.block.index - b.block.index;

/**
 * 本人 stays where it is, unless it may move and a hand drew the areas around it: then in the middle of the innermost, when
 * nobody stands there.
 */
function middleOf(core: Block, [innermost]: readonly Area[], grows: boolean, field: Field): Pos {
  const own = centreOf(core.box);
  if (!core.movable) return own;
  const drawn = innermost && !grows ? centreOf(enclosureOf(innermost).box) : own;
  // A whole map must fit around it.
  const most = LIMITS.coordinate / 2;
  const within = (n: number) => Math.min(most, Math.max(-most, n));
  const middle = { x: within(drawn.x), y: within(drawn.y) };
  return field.fits(core.index, around(middle, core.box), 'room', ANYWHERE) ? middle : own;
}

/** Whether formal supporters that stay, or stand in frames, stand to the left of the informal ones. */
function isMirrored({ blocks }: Blocks): boolean {
  const xs: Record<'formal' | 'informal', number[]> = { formal: [], informal: [] };
  for (const block of blocks)
    if (!block.movable || block.isFrame)
      for (const member of block.members) if (member.kind === 'resource') xs[member.formality].push(member.pos.x);
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  return xs.formal.length > 0 && xs.informal.length > 0 && mean(xs.formal) < mean(xs.informal);
}

/** In whatever place is left within the region; returns those who have none. */
function placeRest(field: Field, centre: Pos, rest: readonly Item[], region: Region): Item[] {
  return rest.filter(({ block }) => {
    const box = nearestPlace(field, centre, block, region);
    if (box) field.put(block, box);
    return box === undefined;
  });
}

/** Everything that an area must hold: what has been placed, and what stays and stands in it now. */
function insideOf(field: Field, area: Area, { blocks }: Blocks): Box[] {
  const boxes: Box[] = [];
  for (const block of blocks) {
    // Frames that may move go beside all of it.
    const isIn = block.movable ? !block.isFrame : holdsPoint(area, centreOf(block.box));
    const box = isIn ? field.placeOf(block.index) : undefined;
    if (box) boxes.push(box);
  }
  return boxes;
}

/** Whether an area that grew would take in what stays outside of it. */
const takesIn = (edge: Enclosure, area: Area, { blocks }: Blocks): boolean =>
  blocks.some(({ movable, box }) => !movable && !holdsPoint(area, centreOf(box)) && !isOutside(edge, box));

const nameIn = (area: Area, { x, y, w, h }: Box, nameOf: (area: Area) => Box): Box =>
  movedBy(nameOf({ ...area, size: { w, h } }), { x, y });

const swapsOf = ({ part, band, ring, formal, kind, generation }: Item, { style }: LayoutInput): string =>
  part === 'home' ? `home ${generation}` : style === 'kind' ? `${band} ${formal} ${kind}` : `${band} ${ring} ${formal}`;

function pictureOf(field: Field, { blocks, links }: Blocks, taken: readonly Box[]): Picture {
  const places = blocks.map((block) => field.placeOf(block.index) ?? block.box);
  const rooms = blocks.map((block) =>
    block.movable ? (field.placeOf(block.index) ? [field.placeOf(block.index)!] : []) : block.rooms,
  );
  return new Picture(rooms, places, links, taken);
}

function result(
  { blocks }: Blocks,
  field: Field,
  sized: ReadonlyMap<ElementId, Box>,
): { moves: Map<ElementId, Pos>; sizes: Map<ElementId, Size> } {
  const moves = new Map<ElementId, Pos>();
  for (const block of blocks) {
    const box = field.placeOf(block.index);
    if (!block.movable || box === undefined) continue;
    const [dx, dy] = [Math.round(box.x - block.box.x), Math.round(box.y - block.box.y)];
    if (dx === 0 && dy === 0) continue;
    for (const { id, pos } of block.members) moves.set(id, { x: pos.x + dx, y: pos.y + dy });
  }
  const sizes = new Map<ElementId, Size>();
  for (const [id, { x, y, w, h }] of sized) {
    moves.set(id, { x, y });
    sizes.set(id, { w, h });
  }
  return { moves, sizes };
}

/** What a layout of this board may move, 本人 aside; for saying so before. Ties do not matter, unless nobody is 本人. */
export function whatMoves(input: LayoutInput): ElementId[] {
  const { blocks, centre, nest } = blocksOf(input);
  const inBlocks = blocks.filter((block) => block.movable && block !== centre).flatMap(({ members }) => members);
  return [...inBlocks, ...(isNestFree(nest, input) ? nest : [])].map(({ id }) => id);
}
