import { displayName, type Board, type Comparison, type Element, type ElementId, type Tie } from '@tsunagu/domain';
import { compareText } from '@tsunagu/domain/catalogue/compare';
import { listText } from '@tsunagu/domain/catalogue/list';
import { notationText } from '@tsunagu/domain/catalogue/notation';

/** One change in words. */
export type ChangeRow = { readonly id: string; readonly what: string; readonly thing: string; readonly detail: string };

/** The comparison as a table: people and resources first, then ties; what is gone last in each. */
export function changeRows(before: Board, after: Board, { elements, ties }: Comparison): ChangeRow[] {
  const known = new Map<ElementId, Element>([...before.elements, ...after.elements].map((one) => [one.id, one]));
  const hideNames = before.meta.hideNames || after.meta.hideNames;
  const name = (id: ElementId) => {
    const element = known.get(id);
    return element ? displayName(element, { hideNames }) : '';
  };
  const words = notationText.comparison;
  const elementRow = ({ id }: Element, what: string, detail = ''): ChangeRow => ({ id, what, thing: name(id), detail });
  const tieRow = (tie: Tie, what: string, detail: string): ChangeRow => ({
    id: tie.id,
    what,
    thing: compareText.between(name(tie.from), name(tie.to)),
    detail,
  });
  const said = (tie: Tie) => [tie.label || tie.flow, traits(tie)].filter((part) => part !== '').join('・');
  return [
    ...elements.added.map((element) => elementRow(element, words.added)),
    ...elements.changed.map(({ after: now }) => elementRow(now, words.states[stateOf(now)])),
    ...elements.removed.map((element) => elementRow(element, words.removed)),
    ...ties.added.map((tie) => tieRow(tie, words.added, said(tie))),
    ...ties.changed.map((change) =>
      tieRow(change.after, words.changed[change.what], compareText.fromTo(said(change.before), said(change.after))),
    ),
    ...ties.removed.map((tie) => tieRow(tie, words.removed, said(tie))),
  ];
}

const stateOf = (element: Element) =>
  element.kind === 'person' || element.kind === 'resource' ? element.state : 'current';

/** What the line looks like, in words. */
const traits = (tie: Tie): string =>
  [
    listText.strengths[tie.strength],
    ...(tie.tension === 'none' ? [] : [listText.tensions[tie.tension]]),
    ...(tie.state === 'current' ? [] : [listText.states[tie.state]]),
  ].join('・');
