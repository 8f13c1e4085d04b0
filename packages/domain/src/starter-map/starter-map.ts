import { Element } from '../board/element.ts';
import type { Person } from '../board/elements/person.ts';
import { Tie } from '../board/tie.ts';
import { namesText } from '../catalogue/names.ts';
import { ElementId, newId, type RandomBytes, TieId } from '../ids.ts';
import { findSame, isTiedTo } from './same-name.ts';
import { type StarterRow, starterName } from './starter-row.ts';

/** What to do with a row whose name stands on the map already: nothing, a tie to whoever stands there, or one more. */
export type SameChoice = 'skip' | 'tie' | 'add';

export type StarterEntry = { readonly row: StarterRow; readonly same: SameChoice };

/** What is best done with a row, unless somebody says otherwise: a tie where there is none yet, else nothing. */
export function usualChoice(
  row: StarterRow,
  board: { readonly elements: readonly Element[]; readonly ties: readonly Tie[] },
): SameChoice {
  const there = findSame(row, board.elements);
  const subject = subjectOf(board.elements);
  if (!there) return 'add';
  return subject && there.id !== subject.id && !isTiedTo(there.id, subject.id, board.ties) ? 'tie' : 'skip';
}

export type StarterMap = {
  readonly elements: readonly Element[];
  readonly ties: readonly Tie[];
  /** 本人, whether on the map already or made here. */
  readonly subject: ElementId;
};

/** Who stands in the middle; undefined where nobody is marked as 本人. */
export const subjectOf = (elements: Iterable<Element>): Person | undefined => {
  for (const element of elements) if (element.kind === 'person' && element.isSubject) return element;
  return undefined;
};

/**
 * Persons, resources and ties around 本人 (SPEC Y6–Y8). All of them are `auto`: the layout gives them their places; until then they
 * stand on 本人, in the order of the rows.
 */
export function starterMap(
  entries: readonly StarterEntry[],
  board: { readonly elements: readonly Element[]; readonly ties: readonly Tie[] },
  random: RandomBytes,
): StarterMap {
  const known = subjectOf(board.elements);
  const elements: Element[] = [];
  const ties: Tie[] = [];
  const elementId = () => newId(ElementId, 'el', random);
  const subject =
    known ??
    Element.parse({
      id: elementId(),
      kind: 'person',
      pos: { x: 0, y: 0 },
      label: namesText.subject,
      alias: namesText.subject,
      relation: namesText.subject,
      isSubject: true,
      auto: true,
    });
  if (!known) elements.push(subject);
  const top = Math.max(0, ...board.elements.filter(({ kind }) => kind !== 'area').map(({ z }) => z));
  for (const [at, { row, same }] of entries.entries()) {
    const there = findSame(row, board.elements);
    if (there && same === 'skip') continue;
    if (there && same === 'tie') {
      if (there.id !== subject.id && !isTiedTo(there.id, subject.id, board.ties))
        ties.push(starterTie(row, there.id, subject.id, random));
      continue;
    }
    const pos = { x: subject.pos.x + at, y: subject.pos.y };
    const element = starterElement(row, { id: elementId(), pos, z: top });
    elements.push(element);
    ties.push(starterTie(row, element.id, subject.id, random));
  }
  return { elements, ties, subject: subject.id };
}

function starterElement(row: StarterRow, placed: Pick<Element, 'id' | 'pos' | 'z'>): Element {
  const common = { ...placed, label: starterName(row), careArea: row.careArea, note: row.note, auto: true };
  if (row.group === 'supporter')
    return Element.parse({ ...common, kind: 'resource', formality: row.formality, supporterKind: row.kind });
  return Element.parse({
    ...common,
    kind: 'person',
    relation: row.relation,
    sex: row.sex,
    age: row.age,
    supporterKind: row.group === 'other' && row.kind !== 'other' && row.kind !== 'family' ? row.kind : null,
  });
}

/** From the supporter to 本人, so that what flows forward is help. */
const starterTie = (row: StarterRow, from: ElementId, to: ElementId, random: RandomBytes): Tie =>
  Tie.parse({
    id: newId(TieId, 'tie', random),
    from,
    to,
    strength: row.strength,
    tension: row.tension,
    state: row.state,
    direction: row.direction,
    flow: row.flow,
  });
