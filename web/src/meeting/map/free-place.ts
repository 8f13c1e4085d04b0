import { isGround, isSized, nominalSize, overlap, type Element, type Pos } from '@tsunagu/domain';

/** Room that is left free around a sign, in board units, so that ties and badges find their place. */
const MARGIN = 36;
const FIRST_RING = 280;
const RING_STEP = 170;
const RINGS = 12;

/**
 * Where a new thing goes by itself: on the nearest ring around 本人 (else around the origin) on which it covers nothing.
 * Areas and captions are grounds to stand on and count as free, but not for what is itself as large as they are: a table that covers the
 * edge of a ring belongs beside the map. What a hand has placed is never moved.
 */
export function freePlace(elements: Iterable<Element>, fresh: Element): Pos {
  const all = [...elements];
  const beside = isSized(fresh);
  const standing = all.filter((element) => beside || (!isGround(element) && element.kind !== 'caption'));
  const centre = middleOf(standing.find((element) => element.kind === 'person' && element.isSubject));
  const size = nominalSize(fresh);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = FIRST_RING + ring * RING_STEP;
    const places = 8 + ring * 4;
    for (let place = 0; place < places; place += 1) {
      // The first one goes to the upper right, as hands do; each ring begins a little further on.
      const angle = -Math.PI / 4 + ((place + (ring % 2) / 2) / places) * 2 * Math.PI;
      const pos = {
        x: Math.round(centre.x + radius * Math.cos(angle) - size.w / 2),
        y: Math.round(centre.y + radius * 0.8 * Math.sin(angle) - size.h / 2),
      };
      if (standing.every((other) => !isNear({ ...fresh, pos }, other))) return pos;
    }
  }
  // A map this full has no free ring; below everything there is always room.
  const lowest = Math.max(...standing.map((element) => element.pos.y + nominalSize(element).h));
  return { x: Math.round(centre.x - size.w / 2), y: Math.round(lowest + MARGIN) };
}

function middleOf(element: Element | undefined): Pos {
  if (!element) return { x: 0, y: 0 };
  const { w, h } = nominalSize(element);
  return { x: element.pos.x + w / 2, y: element.pos.y + h / 2 };
}

/** Overlap with the margin around: tested at the four shifted corners, because the shapes are boxes. */
const isNear = (element: Element, other: Element): boolean =>
  [-MARGIN, 0, MARGIN].some((dx) =>
    [-MARGIN, 0, MARGIN].some((dy) =>
      overlap({ ...element, pos: { x: element.pos.x + dx, y: element.pos.y + dy } }, other),
    ),
  );
