import type { Pos } from '@tsunagu/domain';
import type { Block } from '../board/blocks.ts';
import { ANYWHERE, GAP, type Care, type Field, type Region } from './field.ts';
import { around, centreOf, hull, type Box } from '../shapes/geometry.ts';
import { ASPECT } from './level.ts';
import type { Item } from '../board/plan.ts';

/** The free place within a region that is nearest to the middle; undefined when it is full. */
export function nearestPlace(field: Field, centre: Pos, block: Block, region: Region): Box | undefined {
  for (const care of ['words', 'room'] as const satisfies Care[])
    for (let ring = 1; ring <= 60; ring++) {
      const places = ring * 6;
      for (let n = 0; n < places; n++) {
        const angle = ((n + (ring % 2) / 2) / places) * 2 * Math.PI;
        const at = {
          x: centre.x + ring * 48 * Math.cos(angle),
          y: centre.y + ((ring * 48) / ASPECT) * Math.sin(angle),
        };
        const box = around(at, block.box);
        if (field.fits(block.index, box, care, region)) return box;
      }
    }
  return undefined;
}

/** Puts frames with what they hold beside the map, each on the side on which it stands now (SPEC L7). */
export function placeFrames(field: Field, centre: Pos, frames: readonly Item[], map: Box, region: Region): Item[] {
  const rest: Item[] = [];
  for (const item of frames) {
    const { block } = item;
    const from = centreOf(block.box);
    const [dx, dy] = [(from.x - centre.x) / ASPECT, from.y - centre.y];
    const sideways = Math.abs(dx) >= Math.abs(dy);
    const way = (sideways ? dx : dy) < 0 ? -1 : 1;
    const beside = (far: number): Box => {
      const { w, h } = block.box;
      if (!sideways) return { x: from.x - w / 2, y: way < 0 ? map.y - h - far : map.y + map.h + far, w, h };
      return { x: way < 0 ? map.x - w - far : map.x + map.w + far, y: centre.y - h / 2, w, h };
    };
    const box = firstFree(field, block, beside, region);
    if (box === undefined) rest.push(item);
    else field.put(block, box);
  }
  return rest;
}

/** Puts what belongs to nobody in rows below the map. There is always room, as far as the board reaches. */
export function placeBelow(field: Field, centre: Pos, items: readonly Item[], region: Region): void {
  for (const { block } of items) {
    const map = mapOf(field) ?? around(centre, { w: 0, h: 0 });
    const { w, h } = block.box;
    const row = (far: number): Box => {
      // Left to right in columns of this width, then one row lower.
      const columns = Math.max(1, Math.floor(Math.max(map.w, 800) / (w + GAP)));
      const n = Math.round(far / 12);
      return {
        x: centre.x - (columns * (w + GAP)) / 2 + (n % columns) * (w + GAP),
        y: map.y + map.h + GAP + (Math.floor(n / columns) - 2) * (h / 2 + GAP),
        w,
        h,
      };
    };
    const box = firstFree(field, block, row, region) ?? firstFree(field, block, row, ANYWHERE) ?? block.box;
    field.put(block, box);
  }
}

/** The room of everything that has a place. */
export const mapOf = (field: Field): Box | undefined =>
  hull([...field.rooms()].filter(([, owner]) => owner >= 0).map(([box]) => box));

function firstFree(field: Field, block: Block, at: (far: number) => Box, region: Region): Box | undefined {
  for (let far = GAP + 10; far < 12_000; far += 12) {
    const box = at(far);
    if (field.fits(block.index, box, 'room', region)) return box;
  }
  return undefined;
}
