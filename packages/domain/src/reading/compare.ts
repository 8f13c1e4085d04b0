import type { ElementId, TieId } from '../ids.ts';
import type { Board } from '../board/board.ts';
import type { Element } from '../board/element.ts';
import type { Tie } from '../board/tie.ts';
import { TieStrength } from '../board/tie.ts';

export type TieChange = {
  readonly id: TieId;
  readonly before: Tie;
  readonly after: Tie;
  /** What it comes to: stronger, weaker, broken, mended, built (was planned), or only said differently. */
  readonly what: 'strengthened' | 'weakened' | 'broken' | 'mended' | 'built' | 'eased' | 'strained' | 'changed';
};

/** Two maps of one case, element by element (SPEC Q14). Ids are kept from meeting to meeting, so the same id is the same thing. */
export type Comparison = {
  readonly elements: {
    readonly added: readonly Element[];
    readonly removed: readonly Element[];
    /** Supporters who came (planned → current) or left; words and places that differ are no change of the network. */
    readonly changed: readonly { readonly id: ElementId; readonly before: Element; readonly after: Element }[];
  };
  readonly ties: {
    readonly added: readonly Tie[];
    readonly removed: readonly Tie[];
    readonly changed: readonly TieChange[];
  };
};

const strengthOf = (tie: Tie): number => TieStrength.options.length - TieStrength.options.indexOf(tie.strength);

/** What became of one tie; undefined when it means the same as before. */
function changeOf(before: Tie, after: Tie): TieChange['what'] | undefined {
  if (before.state !== after.state) {
    if (after.state === 'broken') return 'broken';
    if (before.state === 'broken') return 'mended';
    return after.state === 'current' ? 'built' : 'changed';
  }
  if (before.strength !== after.strength) return strengthOf(after) > strengthOf(before) ? 'strengthened' : 'weakened';
  if (before.tension !== after.tension) return after.tension === 'none' ? 'eased' : 'strained';
  const same = before.direction === after.direction && before.flow === after.flow && before.label === after.label;
  return same && before.from === after.from && before.to === after.to ? undefined : 'changed';
}

const stateOf = (element: Element): string =>
  element.kind === 'person' || element.kind === 'resource' ? element.state : '';
const isNetwork = (element: Element): boolean => element.kind === 'person' || element.kind === 'resource';

/** Compares the people, resources and ties of two boards; both lists are in a fixed order. */
export function compareBoards(
  before: Pick<Board, 'elements' | 'ties'>,
  after: Pick<Board, 'elements' | 'ties'>,
): Comparison {
  const elementsBefore = new Map(before.elements.filter(isNetwork).map((element) => [element.id, element]));
  const elementsAfter = new Map(after.elements.filter(isNetwork).map((element) => [element.id, element]));
  const tiesBefore = new Map(before.ties.map((tie) => [tie.id, tie]));
  const tiesAfter = new Map(after.ties.map((tie) => [tie.id, tie]));
  const lacking = <K, V>(from: ReadonlyMap<K, V>, other: ReadonlyMap<K, unknown>): V[] =>
    [...from].filter(([id]) => !other.has(id)).map(([, value]) => value);
  return {
    elements: {
      added: lacking(elementsAfter, elementsBefore),
      removed: lacking(elementsBefore, elementsAfter),
      changed: [...elementsAfter.values()].flatMap((now) => {
        const was = elementsBefore.get(now.id);
        return was && stateOf(was) !== stateOf(now) ? [{ id: now.id, before: was, after: now }] : [];
      }),
    },
    ties: {
      added: lacking(tiesAfter, tiesBefore),
      removed: lacking(tiesBefore, tiesAfter),
      changed: [...tiesAfter.values()].flatMap((now): TieChange[] => {
        const was = tiesBefore.get(now.id);
        const what = was && changeOf(was, now);
        return was && what ? [{ id: now.id, before: was, after: now, what }] : [];
      }),
    },
  };
}
