import { z } from 'zod';

/**
 * Opaque ids. Every kind of thing has its own prefix, so that an id in a log or a URL says what it names,
 * and its own brand, so that a `TieId` cannot be passed where an `ElementId` is wanted.
 * The body is 22 characters of base62, about 130 bits.
 */
const id = <B extends string>(prefix: string, brand: B) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[A-Za-z0-9]{1,40}$`))
    .brand(brand);

export const UserId = id('usr', 'UserId');
export type UserId = z.infer<typeof UserId>;
export const CaseId = id('case', 'CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const MeetingId = id('mtg', 'MeetingId');
export type MeetingId = z.infer<typeof MeetingId>;
export const AttendanceId = id('att', 'AttendanceId');
export type AttendanceId = z.infer<typeof AttendanceId>;
export const ElementId = id('el', 'ElementId');
export type ElementId = z.infer<typeof ElementId>;
export const TieId = id('tie', 'TieId');
export type TieId = z.infer<typeof TieId>;
export const InkId = id('ink', 'InkId');
export type InkId = z.infer<typeof InkId>;
export const AgendaItemId = id('agd', 'AgendaItemId');
export type AgendaItemId = z.infer<typeof AgendaItemId>;
export const DecisionId = id('dec', 'DecisionId');
export type DecisionId = z.infer<typeof DecisionId>;
export const HoldId = id('hld', 'HoldId');
export type HoldId = z.infer<typeof HoldId>;
export const RoleId = id('role', 'RoleId');
export type RoleId = z.infer<typeof RoleId>;
export const IssueId = id('iss', 'IssueId');
export type IssueId = z.infer<typeof IssueId>;

/** 論点 and 意見. */
export const PointId = id('pnt', 'PointId');
export type PointId = z.infer<typeof PointId>;
export const OpinionId = id('opn', 'OpinionId');
export type OpinionId = z.infer<typeof OpinionId>;
/** ニーズ of the 課題整理総括表, and a line of the evaluation. */
export const NeedId = id('need', 'NeedId');
export type NeedId = z.infer<typeof NeedId>;
export const EvaluationId = id('evl', 'EvaluationId');
export type EvaluationId = z.infer<typeof EvaluationId>;

export const UnionId = id('uni', 'UnionId');
export type UnionId = z.infer<typeof UnionId>;
export const RoleEventId = id('rev', 'RoleEventId');
export type RoleEventId = z.infer<typeof RoleEventId>;
/** An organisation's own form of Word. */
export const WordFormId = id('wfm', 'WordFormId');
export type WordFormId = z.infer<typeof WordFormId>;
export const AssetId = id('ast', 'AssetId');
export type AssetId = z.infer<typeof AssetId>;

export const AreaIssueId = id('ari', 'AreaIssueId');
export type AreaIssueId = z.infer<typeof AreaIssueId>;
export const ResourceIdeaId = id('ide', 'ResourceIdeaId');
export type ResourceIdeaId = z.infer<typeof ResourceIdeaId>;
/** A row of 社会資源台帳; a resource on a map is an element. */
export const ResourceId = id('rsc', 'ResourceId');
export type ResourceId = z.infer<typeof ResourceId>;
export const ProposalId = id('prp', 'ProposalId');
export type ProposalId = z.infer<typeof ProposalId>;
export const PlanEntryId = id('pln', 'PlanEntryId');
export type PlanEntryId = z.infer<typeof PlanEntryId>;
export const AnonymousCopyId = id('anc', 'AnonymousCopyId');
export type AnonymousCopyId = z.infer<typeof AnonymousCopyId>;

/** Somebody to invite to a meeting, and a file that belongs to it. */
export const InviteeId = id('inv', 'InviteeId');
export type InviteeId = z.infer<typeof InviteeId>;
export const MaterialId = id('mat', 'MaterialId');
export type MaterialId = z.infer<typeof MaterialId>;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A source of random bytes; production hands in `crypto.getRandomValues`, which also exists on plain-http pages. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * A fresh id of the given schema's prefix, e.g. `newId(TieId, 'tie', random)`.
 * 22 characters; bytes above 247 are redrawn so that every character is equally likely.
 */
export function newId<T extends z.ZodType<string>>(schema: T, prefix: string, random: RandomBytes): z.infer<T> {
  let body = '';
  while (body.length < 22) {
    for (const byte of random(32)) if (byte < 248 && body.length < 22) body += ALPHABET[byte % 62];
  }
  return schema.parse(`${prefix}_${body}`);
}
