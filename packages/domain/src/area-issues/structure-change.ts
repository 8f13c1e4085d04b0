import { z } from 'zod';
import { RaisedIssueRef } from '../chain/area-issue.ts';
import { AreaIssueId, ProposalId, ResourceId, ResourceIdeaId } from '../ids.ts';

/** What a 地域課題 is linked to upwards; each kind has a table of its own. */
export const AreaIssueLink = z.discriminatedUnion('to', [
  z.object({ to: z.literal('idea'), id: ResourceIdeaId }),
  z.object({ to: z.literal('resource'), id: ResourceId }),
  z.object({ to: z.literal('proposal'), id: ProposalId }),
]);
export type AreaIssueLink = z.infer<typeof AreaIssueLink>;

const Holder = AreaIssueId.nullable();
/**
 * One step that changes which issues belong together (SPEC AH1): plain data that says before and after of everything it moves, so that
 * it can be applied, stored as it is, and turned round exactly.
 */
export const StructureChange = z.object({
  kind: z.enum(['members', 'merged', 'split']),
  /** Issues of meetings: which 地域課題 held them, and which one holds them afterwards; null = none. */
  members: z.array(z.object({ issue: RaisedIssueRef, before: Holder, after: Holder })),
  /** In which one each lives on. */
  merged: z.array(z.object({ id: AreaIssueId, before: Holder, after: Holder })),
  /** Links that were put to or taken from a 地域課題. */
  links: z.array(z.object({ link: AreaIssueLink, areaIssueId: AreaIssueId, there: z.boolean() })),
});
export type StructureChange = z.infer<typeof StructureChange>;

/** One 地域課題 as far as structure goes: what it holds. */
export type AreaIssueHolding = {
  readonly id: AreaIssueId;
  readonly members: readonly RaisedIssueRef[];
  readonly links: readonly AreaIssueLink[];
};

/** Everything that a step touches. */
export const areaIssuesOf = (change: StructureChange): AreaIssueId[] =>
  [
    ...new Set([
      ...change.members.flatMap(({ before, after }) => [before, after]),
      ...change.merged.flatMap(({ id, before, after }) => [id, before, after]),
      ...change.links.map(({ areaIssueId }) => areaIssueId),
    ]),
  ].filter((id) => id !== null);

/** 一つにまとめる: `from` lives on in `into`, with its issues and links; a link that both have is not doubled. */
export function mergeChange(into: AreaIssueHolding, from: AreaIssueHolding): StructureChange {
  const has = new Set(into.links.map(linkKey));
  return {
    kind: 'merged',
    members: from.members.map((issue) => ({ issue, before: from.id, after: into.id })),
    merged: [{ id: from.id, before: null, after: into.id }],
    links: from.links.flatMap((link) => [
      { link, areaIssueId: from.id, there: false },
      ...(has.has(linkKey(link)) ? [] : [{ link, areaIssueId: into.id, there: true }]),
    ]),
  };
}

/** 分ける: the chosen issues become a 地域課題 of their own. Links stay: which half they answer is for people to say. */
export const splitChange = (
  of: AreaIssueId,
  made: AreaIssueId,
  chosen: readonly RaisedIssueRef[],
): StructureChange => ({
  kind: 'split',
  members: chosen.map((issue) => ({ issue, before: of, after: made })),
  merged: [],
  links: [],
});

/** Issues put to a 地域課題 and taken from it. */
export const memberChange = (
  of: AreaIssueId,
  { add, remove }: { add: readonly RaisedIssueRef[]; remove: readonly RaisedIssueRef[] },
): StructureChange => ({
  kind: 'members',
  members: [
    ...add.map((issue) => ({ issue, before: null, after: of })),
    ...remove.map((issue) => ({ issue, before: of, after: null })),
  ],
  merged: [],
  links: [],
});

/**
 * 元に戻す (SPEC AH2). A split that is undone leaves the made one empty, living on in the one that it came from: it may have been
 * linked to meanwhile, and no id may lead nowhere.
 */
export function undoChange(change: StructureChange): StructureChange {
  const made = change.kind === 'split' ? change.members[0] : undefined;
  return {
    kind: change.kind,
    members: change.members.map(({ issue, before, after }) => ({ issue, before: after, after: before })),
    merged: [
      ...change.merged.map(({ id, before, after }) => ({ id, before: after, after: before })),
      ...(made?.after ? [{ id: made.after, before: null, after: made.before }] : []),
    ],
    links: change.links.map(({ link, areaIssueId, there }) => ({ link, areaIssueId, there: !there })),
  };
}

export const linkKey = ({ to, id }: AreaIssueLink): string => `${to} ${id}`;
export const issueKey = ({ meetingId, issueId }: RaisedIssueRef): string => `${meetingId} ${issueId}`;
