import { displayName, scaled, SIGN_SIZE, type Person } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { profileOf, showsDetails, textSizes, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { ACCENT_SOFT, INK, MUTED, PAPER } from '../palette.ts';
import { union, type Box, type Sign, type SignNode } from '../sign-node.ts';
import { joinBlocks, labelBlock, textLines } from '../text/text-block.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { pill } from './badge.ts';
import { edgeCut, edgePaint, wordsInk } from './supporter-state.ts';

/** Letters of a name on one line below the sign. */
const NAME_LETTERS = 6;

/** The square that every person's form stands in. */
const boxOf = ({ textScale }: Person): Box => {
  const side = scaled(SIGN_SIZE.person, textScale);
  return { x: 0, y: 0, w: side, h: side };
};

/** The outline of a person's sign in its own coordinates. */
export function personOutline(person: Person): Outline {
  return { form: person.sex === 'male' ? 'rect' : person.sex === 'female' ? 'ellipse' : 'diamond', box: boxOf(person) };
}

/** The form of one sex within a box. */
function form(person: Person, box: Box, fill: string | undefined, line?: string): SignNode {
  const { x, y, w, h } = box;
  const edge = edgePaint(person.state, 2.5);
  const paint = { ...edge, ...(fill ? { fill } : {}), ...(line ? { stroke: line } : {}), join: 'miter' as const };
  switch (person.sex) {
    case 'male':
      return { tag: 'rect', ...box, ...paint };
    case 'female':
      return { tag: 'ellipse', cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2, ...paint };
    case 'unspecified':
      return {
        tag: 'path',
        d: `M${x + w / 2} ${y}L${x + w} ${y + h / 2}L${x + w / 2} ${y + h}L${x} ${y + h / 2}Z`,
        ...paint,
      };
  }
}

const inset = (box: Box, by: number): Box => ({ x: box.x + by, y: box.y + by, w: box.w - 2 * by, h: box.h - 2 * by });

/** How far the inner outline of 本人 stands in; a diamond's sides are nearer to each other than its corners. */
const SECOND_OUTLINE = { male: 8, female: 8, unspecified: 11 } as const;

/**
 * 死亡: into the corners of a square, to the rim of a circle, to the sides of a diamond. `words`: half the height of what
 * stands in the middle; the strokes end there, for an age that is crossed out cannot be read.
 */
function cross({ sex }: Person, { w }: Box, words: number): SignNode {
  const reach = w * { male: 0, female: 0.146, unspecified: 0.25 }[sex];
  const end = words === 0 ? w / 2 : Math.max(w / 2 - words, reach);
  const [far, back] = [w - reach, w - end];
  const d =
    words === 0
      ? `M${reach} ${reach}L${far} ${far}M${far} ${reach}L${reach} ${far}`
      : `M${reach} ${reach}L${end} ${end}M${far} ${reach}L${back} ${end}M${reach} ${far}L${end} ${back}M${far} ${far}L${back} ${back}`;
  return { tag: 'path', d, stroke: INK, strokeWidth: 2.5 };
}

/** Size of the age's letters: in a crossed diamond smaller, or nothing of the cross would be left. */
function ageSize(person: Person, label: number, crossed: boolean): number {
  const size = Math.min(label * 1.2, boxOf(person).w * 0.5);
  return crossed && person.sex === 'unspecified' ? size * 0.75 : size;
}

/** A person by the signs of a genogram. Origin: the top left corner of the form; the name stands below it. */
export function personSign(person: Person, options: SignOptions): Sign & { readonly outline: Outline } {
  const box = boxOf(person);
  const { w, h } = box;
  const { label, small } = textSizes(options, person.textScale);
  const filled = person.deceased && profileOf(options).deceased === 'filled';
  const outline = personOutline(person);
  const nodes: SignNode[] = [form(person, box, filled ? INK : person.isSubject ? ACCENT_SOFT : PAPER)];
  if (person.isSubject)
    nodes.push(form(person, inset(box, SECOND_OUTLINE[person.sex]), undefined, filled ? PAPER : undefined));
  const crossed = person.deceased && !filled;
  const ageLetters = ageSize(person, label, crossed);
  if (crossed) nodes.push(cross(person, box, person.age === null ? 0 : ageLetters * 0.45));
  if (person.state === 'past') nodes.push(...edgeCut(outline));
  if (person.age !== null) {
    const top = { x: w / 2, y: h / 2 - (ageLetters * LINE_HEIGHT) / 2 };
    const style = { size: ageLetters, anchor: 'middle' as const, fill: filled ? PAPER : wordsInk(person.state) };
    nodes.push(...textLines([notationText.age(person.age)], top, { ...style, halo: crossed }).nodes);
  }
  const below: Parameters<typeof joinBlocks>[0][number][] = [];
  const name = displayName(person, options);
  const style = { anchor: 'middle' as const, halo: true, fill: wordsInk(person.state) };
  below.push(
    labelBlock(
      name,
      { x: w / 2, y: h + 4 },
      label * NAME_LETTERS,
      { ...style, size: label, bold: true, detail: person.textScale === 'small' },
      3,
    ),
  );
  const relation = person.relation.trim();
  if (showsDetails(options) && relation !== '' && relation !== name)
    below.push(
      labelBlock(
        relation,
        { x: w / 2, y: h + 4 + below[0]!.box.h },
        label * NAME_LETTERS,
        { ...style, size: small, fill: MUTED, detail: true },
        2,
      ),
    );
  const words = joinBlocks(below);
  const boxes = [inset(box, -2), words.box];
  nodes.push(...words.nodes);
  if (person.isKeyPerson) {
    const badge = pill(notationText.keyPerson, { x: 4, y: 4 }, small, INK);
    nodes.push(...badge.nodes);
    boxes.push(badge.bounds);
  }
  return {
    nodes,
    bounds: union(boxes),
    outline: { ...outline, ...(words.box.h > 0 ? { words: words.box } : {}) },
  };
}
