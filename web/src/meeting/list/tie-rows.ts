import {
  displayName,
  SUPPORTER_KIND_NAMES,
  type Element,
  type ElementId,
  type NameView,
  type Tie,
  type TieDirection,
  type TieId,
} from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { namesText } from '@tsunagu/domain/catalogue/names';

/** One row of つながり. `near` is the end the row is told from: 本人 where 本人 has a part in the tie. */
export type TieRow = {
  tieId: TieId;
  near: ElementId;
  nearName: string;
  /** Told from 本人; other rows name both ends. */
  ofSubject: boolean;
  other: ElementId;
  otherName: string;
  /** 区分 of the other end. */
  category: string;
  strength: Tie['strength'];
  tension: Tie['tension'];
  state: Tie['state'];
  /** As seen from the near end: `forward` means help goes from near to other. */
  direction: TieDirection;
  flow: string;
  label: string;
  note: string;
};

const MIRRORED: Readonly<Record<TieDirection, TieDirection>> = {
  none: 'none',
  both: 'both',
  forward: 'backward',
  backward: 'forward',
};

/** A direction written from one end, as it reads from the other end. */
const mirrored = (direction: TieDirection): TieDirection => MIRRORED[direction];

/** How a direction that was chosen in a row stands in the document: a row may be told from the tie's far end. */
export const directionAsStored = (
  row: Pick<TieRow, 'near'>,
  tie: Pick<Tie, 'from'>,
  seen: TieDirection,
): TieDirection => (tie.from === row.near ? seen : mirrored(seen));

/** 区分: what sort of person or resource it is, in words. */
export function categoryOf(element: Element): string {
  switch (element.kind) {
    case 'person':
      return element.isSubject ? listText.subject : element.relation.trim() || listText.person;
    case 'resource':
      return `${listText.formality[element.formality]}・${SUPPORTER_KIND_NAMES[element.supporterKind]}`;
    case 'area':
      return listText.area;
    case 'note':
      return listText.noteKind;
    case 'caption':
      return listText.caption;
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
      return namesText.figure[element.kind];
  }
}

/**
 * The map as a table. Ties of 本人 first, then the others, each group by the name of the other end, so that every
 * screen shows the same order and nobody's edit of strength or remarks moves a row. Ties with a missing end are left out.
 */
export function tieRows(elements: ReadonlyMap<ElementId, Element>, ties: Iterable<Tie>, names: NameView): TieRow[] {
  const rows: TieRow[] = [];
  for (const tie of ties) {
    const from = elements.get(tie.from);
    const to = elements.get(tie.to);
    if (!from || !to) continue;
    const turned = isSubject(to) && !isSubject(from);
    const [near, other] = turned ? [to, from] : [from, to];
    rows.push({
      tieId: tie.id,
      near: near.id,
      nearName: displayName(near, names),
      ofSubject: isSubject(near),
      other: other.id,
      otherName: displayName(other, names),
      category: categoryOf(other),
      strength: tie.strength,
      tension: tie.tension,
      state: tie.state,
      direction: turned ? mirrored(tie.direction) : tie.direction,
      flow: tie.flow,
      label: tie.label,
      note: tie.note,
    });
  }
  return rows.sort(
    (a, b) =>
      Number(b.ofSubject) - Number(a.ofSubject) ||
      inJapanese.compare(a.nearName, b.nearName) ||
      inJapanese.compare(a.otherName, b.otherName) ||
      (a.tieId < b.tieId ? -1 : 1),
  );
}

const isSubject = (element: Element): boolean => element.kind === 'person' && element.isSubject;
const inJapanese = new Intl.Collator('ja');
