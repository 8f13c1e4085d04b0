import { mayHold, type Element, type ElementId, type Tie, type TieId } from '@tsunagu/domain';
import { tieOutline } from '../element-sign.ts';
import type { SignOptions } from '../options.ts';
import { standingRoom } from '../outline.ts';
import { tieCourse, tieLanes, type Course } from './course.ts';

/**
 * Where every tie of a board runs, by its route and around what stands on the board. Ties whose end is missing, carries no ties or
 * leaves no room for a line are not in it.
 */
export function tieCourses(
  elements: readonly Element[],
  ties: readonly Tie[],
  options: SignOptions,
): Map<TieId, Course> {
  const byId = new Map<ElementId, Element>(elements.map((e) => [e.id, e]));
  const lanes = tieLanes(ties);
  const standing = ties.some((tie) => tie.route !== 'straight') ? obstacles(elements, options) : [];
  const courses = new Map<TieId, Course>();
  for (const { id, from, to, route } of ties) {
    const [start, end] = [byId.get(from), byId.get(to)];
    const [a, b] = [start && tieOutline(start, options), end && tieOutline(end, options)];
    const around =
      route === 'straight' ? [] : standing.flatMap((one) => (one.id === from || one.id === to ? [] : [one.box]));
    const course = a && b && tieCourse(a, b, lanes.get(id), route, around);
    if (course) courses.set(id, course);
  }
  return courses;
}

/** What stands in the way of ties: everything but what others stand on. */
const obstacles = (elements: readonly Element[], options: SignOptions) =>
  elements.flatMap((element) => {
    const outline = mayHold(element) ? undefined : tieOutline(element, options);
    return outline ? [{ id: element.id, box: standingRoom(outline) }] : [];
  });
