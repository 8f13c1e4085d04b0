import { ElementId, InkId, IssueId, TieId, UnionId } from '@tsunagu/domain';

/** Whatever can be selected on the map. */
export type ThingId = ElementId | TieId | UnionId | IssueId | InkId;

export type Thing =
  | { kind: 'element'; id: ElementId }
  | { kind: 'tie'; id: TieId }
  | { kind: 'union'; id: UnionId }
  | { kind: 'issue'; id: IssueId }
  | { kind: 'ink'; id: InkId };

/** What an id names, by its prefix; null for anything that is not on the map. */
export function thingOf(id: string): Thing | null {
  const element = ElementId.safeParse(id);
  if (element.success) return { kind: 'element', id: element.data };
  const tie = TieId.safeParse(id);
  if (tie.success) return { kind: 'tie', id: tie.data };
  const union = UnionId.safeParse(id);
  if (union.success) return { kind: 'union', id: union.data };
  const issue = IssueId.safeParse(id);
  if (issue.success) return { kind: 'issue', id: issue.data };
  const ink = InkId.safeParse(id);
  return ink.success ? { kind: 'ink', id: ink.data } : null;
}
