import type { Element } from '../board/element.ts';
import { contains } from '../board/sign-size.ts';
import type { Tie } from '../board/tie.ts';
import type { Figure, Relation } from './figure.ts';

type Drawn = { readonly elements: readonly Element[]; readonly ties: readonly Tie[] };

/** The words by which a figure names an element: the first line of a note or caption, else its label. */
export const labelOf = (element: Element): string =>
  element.kind === 'note' || element.kind === 'caption' ? (element.text.split('\n')[0] ?? '') : element.label;

const isFrame = (element: Element) => element.kind === 'area' || element.kind === 'lanes';

/** Every text of an element: its label and all that it lists. */
function wordsOf(element: Element): string[] {
  switch (element.kind) {
    case 'person':
      return [element.label, element.relation, element.note];
    case 'resource':
      return [element.label, ...element.bullets, element.note];
    case 'note':
    case 'caption':
      return [element.text];
    case 'card':
      return [element.label, ...element.bullets, element.text];
    case 'table':
    case 'chart':
      return [element.label, ...Object.values(element.cells)];
    case 'timeline':
      return [
        element.label,
        element.timeAxis,
        element.levelAxis,
        ...element.steps,
        ...element.courses.map((course) => course.name),
      ];
    case 'lanes':
      return [element.label, ...element.titles];
    case 'area':
    case 'image':
      return [element.label];
  }
}

/** What a sample lacks of its figure, one line each; empty when it bears everything. */
export function lacking(figure: Figure, drawn: Drawn): string[] {
  return [
    ...lackingLabels(figure, drawn.elements),
    ...lackingRelations(figure.relations, drawn),
    ...lackingMarks(figure, drawn),
    ...lackingPlaces(figure, drawn.elements),
  ];
}

function lackingLabels({ areas, nodes, words = [] }: Figure, elements: readonly Element[]): string[] {
  const left = new Set(elements);
  const take = (label: string, frame: boolean, inside: readonly string[] = []) => {
    for (const element of left) {
      const text = wordsOf(element).join('\n');
      if (isFrame(element) !== frame || labelOf(element) !== label || !inside.every((word) => text.includes(word)))
        continue;
      left.delete(element);
      return [];
    }
    return [[label, ...inside].join(' · ')];
  };
  const all = elements.flatMap(wordsOf).join('\n');
  return [
    ...areas.flatMap((label) => take(label, true)),
    ...nodes.flatMap((node) => (typeof node === 'string' ? take(node, false) : take(node[0], false, node.slice(1)))),
    ...words.filter((word) => !all.includes(word)),
  ];
}

/** Whether the tie, between these labels, is the relation. A told relation also points as it is told. */
function is(relation: Relation, tie: Tie, labels: ReadonlyMap<string, string>): boolean {
  const [from, to] = [labels.get(tie.from), labels.get(tie.to)];
  const along = from === relation.from && to === relation.to;
  const back = from === relation.to && to === relation.from;
  if (!along && !back) return false;
  // Long words of a figure may be divided between the label and the flow below it.
  const words = [tie.label, tie.flow, `${tie.label}、${tie.flow}`];
  if (relation.label !== '' && !words.includes(relation.label)) return false;
  if (relation.kind !== 'told' || relation.arrow === '–') return true;
  if (relation.arrow === '↔') return tie.direction === 'both';
  return tie.direction === (along ? 'forward' : 'backward');
}

function lackingRelations(relations: readonly Relation[], { elements, ties }: Drawn): string[] {
  const labels = new Map(elements.map((element): [string, string] => [element.id, labelOf(element)]));
  const left = new Set(ties);
  // Those with words first: a relation without words must not take their ties.
  const order = relations.toSorted((a, b) => Number(a.label === '') - Number(b.label === ''));
  return order.flatMap((relation) => {
    for (const tie of left)
      if (is(relation, tie, labels)) {
        left.delete(tie);
        return [];
      }
    return [`${relation.from} ${relation.arrow} ${relation.to} 「${relation.label}」 (${relation.kind})`];
  });
}

function lackingMarks({ callouts = [], badges = {}, ...counts }: Figure, { elements, ties }: Drawn): string[] {
  const things = [...elements, ...ties];
  const called = things.map((thing) => thing.callout).filter((word) => word !== '');
  const functions = things.flatMap((thing) => thing.functions);
  const counted = elements.length + called.length + functions.length;
  return [
    ...callouts.filter((word) => !called.includes(word)).map((word) => `callout ${word}`),
    ...Object.entries(badges)
      .filter(([fn, count]) => functions.filter((one) => one === Number(fn)).length < count)
      .map(([fn, count]) => `badge ${fn} × ${count}`),
    ...(counted < counts.elements ? [`${counts.elements} elements, has ${counted}`] : []),
    ...(ties.length < counts.ties ? [`${counts.ties} ties, has ${ties.length}`] : []),
  ];
}

function lackingPlaces({ inside = {} }: Figure, elements: readonly Element[]): string[] {
  return Object.entries(inside).flatMap(([area, labels]) => {
    const frames = elements.filter((element) => isFrame(element) && labelOf(element) === area);
    const held = elements.filter((element) => frames.some((frame) => frame !== element && contains(frame, element)));
    return labels.filter((label) => !held.some((element) => labelOf(element) === label)).map((l) => `${l} in ${area}`);
  });
}
