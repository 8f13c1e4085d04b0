import { Person, type Area, type Board, type Element, type Resource } from '@tsunagu/domain';
import { notationText as text } from '@tsunagu/domain/catalogue/notation';
import type { SignOptions } from '../options.ts';
import {
  CARD_BAND,
  FORMAL_FILL,
  INFORMAL_FILL,
  INK,
  ISSUE_FILL,
  ISSUE_LINE,
  NOTE_LINES,
  NOTE_PAPERS,
  PAPER,
} from '../palette.ts';
import type { SignNode } from '../sign-node.ts';
import { areaEdge } from '../signs/area.ts';
import { pill } from '../signs/badge.ts';
import { personSign } from '../signs/person.ts';
import { edgeCut, edgePaint } from '../signs/supporter-state.ts';
import { miniature, rowList, SAMPLE, SAMPLE_TEXT, type LegendRow } from './sample.ts';

const SHOWN = { id: 'el_0', pos: { x: 0, y: 0 }, label: ' ' };

/** What the forms on the board mean. */
export function elementRows(
  { elements, issues }: Pick<Board, 'elements' | 'issues'>,
  options: SignOptions,
): LegendRow[] {
  const { rows, add } = rowList();
  const of = <K extends Element['kind']>(kind: K) =>
    elements.filter((e): e is Extract<Element, { kind: K }> => e.kind === kind);
  const [persons, resources, areas] = [of('person'), of('resource'), of('area')];
  const supporters = [...persons, ...resources];
  const person = (values: Partial<Person>) => () => {
    const { nodes, outline } = personSign(Person.parse({ ...SHOWN, kind: 'person', ...values }), options);
    return [miniature(nodes, outline.box)];
  };
  for (const sex of ['male', 'female', 'unspecified'] as const)
    add(
      persons.some((p) => p.sex === sex),
      sex,
      text.person[sex],
      person({ sex }),
    );
  const subject = persons.find((p) => p.isSubject);
  add(subject !== undefined, 'subject', text.subject, person({ isSubject: true, sex: subject?.sex ?? 'unspecified' }));
  add(
    persons.some((p) => p.deceased),
    'deceased',
    text.deceased,
    person({ deceased: true, sex: 'male' }),
  );
  add(
    persons.some((p) => p.isKeyPerson),
    'key-person',
    text.keyPersonSign,
    () => pill(text.keyPerson, { x: SAMPLE.w / 2, y: SAMPLE.h / 2 }, SAMPLE_TEXT, INK).nodes,
  );
  for (const formality of ['formal', 'informal'] as const)
    add(
      resources.some((r) => r.formality === formality),
      formality,
      text[formality],
      () => [supporter({ formality })],
    );
  add(
    resources.some((r) => r.isHub),
    'hub',
    text.hub,
    () => [supporter({ isHub: true }), supporter({ isHub: true }, 4)],
  );
  add(
    supporters.some((s) => s.state === 'planned'),
    'planned-supporter',
    text.plannedSupporter,
    () => [{ ...supporter({}), ...edgePaint('planned', 2), dash: [5, 4] }],
  );
  add(
    supporters.some((s) => s.state === 'past'),
    'past-supporter',
    text.pastSupporter,
    () => [
      { ...supporter({}), ...edgePaint('past', 2) },
      { tag: 'g', x: 26, y: 2, scale: 0.5, children: edgeCut({ form: 'rect', box: { x: 0, y: 0, w: 52, h: 42 } }) },
    ],
  );
  const isCareArea = (a: Area) => a.purpose === 'care-area' && !a.variable;
  add(areas.some(isCareArea), 'area', text.area, () => [enclosure({ purpose: 'care-area', variable: false })]);
  add(
    areas.some((a) => a.variable && a.purpose !== 'household'),
    'variable-area',
    text.variableArea,
    () => [enclosure({ purpose: 'care-area', variable: true })],
  );
  add(
    areas.some((a) => a.purpose === 'household'),
    'household',
    text.household,
    () => [enclosure({ purpose: 'household', variable: false })],
  );
  add(
    areas.some((a) => a.purpose === 'frame' && !a.variable),
    'frame',
    text.frame,
    () => [enclosure({ purpose: 'frame', variable: false })],
  );
  add(of('note').length > 0, 'note', text.note, () => [
    { tag: 'rect', x: 18, y: 3, w: 28, h: 22, fill: NOTE_PAPERS[0], stroke: NOTE_LINES[0], strokeWidth: 1.5 },
  ]);
  add(of('card').length > 0, 'card', text.card, () => [
    { tag: 'rect', x: 14, y: 3, w: 36, h: 22, fill: PAPER, stroke: INK, strokeWidth: 1.5 },
    { tag: 'rect', x: 14, y: 3, w: 36, h: 9, fill: CARD_BAND, stroke: INK, strokeWidth: 1.5 },
  ]);
  add(
    issues.some((i) => i.pos !== null),
    'issue',
    text.issueCard,
    () => [
      { tag: 'rect', x: 14, y: 4, w: 36, h: 20, rx: 3, fill: ISSUE_FILL, stroke: ISSUE_LINE, strokeWidth: 1.5 },
      { tag: 'path', d: 'M16 6V22', stroke: ISSUE_LINE, strokeWidth: 5 },
    ],
  );
  return rows;
}

/** The form of a resource; `inset` for the inner edge of a hub. */
function supporter({ formality = 'formal', isHub = false }: Partial<Resource>, inset = 0): SignNode {
  const strokeWidth = isHub && inset === 0 ? 3 : isHub ? 1.25 : 2;
  const paint = {
    ...(inset === 0 ? { fill: formality === 'formal' ? FORMAL_FILL : INFORMAL_FILL } : {}),
    stroke: INK,
    strokeWidth,
  };
  return formality === 'formal'
    ? { tag: 'rect', x: 12 + inset, y: 4 + inset, w: 40 - 2 * inset, h: 20 - 2 * inset, rx: 2, ...paint }
    : { tag: 'ellipse', cx: 32, cy: 14, rx: 20, ry: 11, ...paint };
}

function enclosure(area: Pick<Area, 'purpose' | 'variable'>): SignNode {
  const { rx, dash, ...paint } = areaEdge(area);
  const dashes = dash ? { dash: dash.map((length) => length * 0.75) } : {};
  return { tag: 'rect', x: 8, y: 4, w: 48, h: 20, rx: rx / 2, ...paint, ...dashes };
}
