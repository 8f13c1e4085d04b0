import type { BoardDoc } from '@tsunagu/board-doc';
import type { Area, CareAreaLevel, ElementId } from '@tsunagu/domain';
import type { SignOptions } from '@tsunagu/notation';
import type { BoardShape } from '../shape-types.ts';
import { holds, type Form } from './containment.ts';
import { formOf } from './form-of.ts';

/** Elements that were put down in an area of another 圏域 than theirs: to be asked about, never changed by itself. */
export type DropOffer = {
  readonly area: ElementId;
  readonly careArea: CareAreaLevel;
  readonly elements: readonly ElementId[];
};

const boxOf = ({ pos, size }: Area) => ({ ...pos, w: size.w, h: size.h });

/**
 * What to ask about after these shapes were moved here; asked before their new places are written, because the document
 * still says where they came from. Of several areas around a thing the innermost counts, and only when it is new to it.
 */
export function dropOffers(board: BoardDoc, moved: readonly BoardShape[], options: SignOptions): DropOffer[] {
  const supporters = moved.flatMap((shape) => (shape.type === 'person' || shape.type === 'resource' ? [shape] : []));
  if (supporters.length === 0) return [];
  const moving = new Set(moved.map((shape) => shape.id));
  // Areas that moved too brought along what stands in them.
  const areas = [...board.elements.all().values()]
    .flatMap((one) =>
      one.kind === 'area' && one.careArea !== null && !moving.has(`shape:${one.id}` as never) ? [one] : [],
    )
    .sort((a, b) => a.size.w * a.size.h - b.size.w * b.size.h);
  const offers = new Map<ElementId, { careArea: CareAreaLevel; elements: ElementId[] }>();
  for (const shape of supporters) {
    const { value } = shape.props;
    const now = formOf(shape, options);
    const area = areas.find((one) => holds({ box: boxOf(one), round: one.shape === 'ring' }, now));
    if (!area || area.careArea === null || area.careArea === value.careArea) continue;
    const before: Form = {
      ...now,
      box: { ...now.box, x: now.box.x - shape.x + value.pos.x, y: now.box.y - shape.y + value.pos.y },
    };
    if (holds({ box: boxOf(area), round: area.shape === 'ring' }, before)) continue;
    const offer = offers.get(area.id) ?? { careArea: area.careArea, elements: [] };
    offer.elements.push(value.id);
    offers.set(area.id, offer);
  }
  return [...offers].map(([area, { careArea, elements }]) => ({ area, careArea, elements }));
}
