import {
  displayName,
  sideOf,
  type CareAreaLevel,
  type Element,
  type ElementId,
  type HelpLayer,
  type NameView,
  type SupporterKind,
  type SupporterState,
  type Tie,
} from '@tsunagu/domain';
import { categoryOf } from './tie-rows.ts';

/** One row of 人・資源. */
export type ElementRow = {
  id: ElementId;
  kind: 'person' | 'resource';
  /** As shown; while names are hidden it is no field to write into. */
  name: string;
  /** What is written as the name; empty when hidden, so that no table gives it away. */
  label: string;
  category: string;
  isSubject: boolean;
  side: 'formal' | 'informal' | 'none';
  supporterKind: SupporterKind | null;
  careArea: CareAreaLevel | null;
  help: HelpLayer | null;
  state: SupporterState;
  note: string;
  bullets: readonly string[];
  /** Ties at it, of whatever state; 0 = nobody is connected with it yet. */
  ties: number;
};

const inJapanese = new Intl.Collator('ja');

/** People and resources as a table: 本人 first, then by name; the same order on every screen. */
export function elementRows(
  elements: ReadonlyMap<ElementId, Element>,
  ties: Iterable<Tie>,
  names: NameView,
): ElementRow[] {
  const degree = new Map<ElementId, number>();
  for (const { from, to } of ties) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const rows: ElementRow[] = [];
  for (const element of elements.values()) {
    if (element.kind !== 'person' && element.kind !== 'resource') continue;
    rows.push({
      id: element.id,
      kind: element.kind,
      name: displayName(element, names),
      label: names.hideNames && element.kind === 'person' ? '' : element.label,
      category: categoryOf(element),
      isSubject: element.kind === 'person' && element.isSubject,
      side: sideOf(element) ?? 'none',
      supporterKind: element.supporterKind,
      careArea: element.careArea,
      help: element.help,
      state: element.state,
      note: element.note,
      bullets: element.kind === 'resource' ? element.bullets : [],
      ties: degree.get(element.id) ?? 0,
    });
  }
  return rows.sort(
    (a, b) => Number(b.isSubject) - Number(a.isSubject) || inJapanese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}
