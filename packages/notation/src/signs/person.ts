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

/** 死亡: into the corners of a square, to the rim of a circle, to the sides of a diamond. */
function cross({ sex }: Person, { w, h }: Box): SignNode {
  const reach = sex === 'male' ? 0 : sex === 'female' ? 0.146 : 0.25;
  const [l, t, r, b] = [w * reach, h * reach, w * (1 - reach), h * (1 - reach)];
  return { tag: 'path', d: `M${l} ${t}L${r} ${b}M${r} ${t}L${l} ${b}`, stroke: INK, strokeWidth: 2.5 };
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
  if (person.deceased && !filled) nodes.push(cross(person, box));
  if (person.state === 'past') nodes.push(...edgeCut(outline));
  if (person.age !== null) {
    const size = Math.min(label * 1.2, w * 0.5);
    const top = { x: w / 2, y: h / 2 - (size * LINE_HEIGHT) / 2 };
    const style = { size, anchor: 'middle' as const, fill: filled ? PAPER : wordsInk(person.state) };
    nodes.push(...textLines([notationText.age(person.age)], top, { ...style, halo: person.deceased && !filled }).nodes);
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
