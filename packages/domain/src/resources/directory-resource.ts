import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { Formality, SupporterKind } from '../board/support-network.ts';
import { ResourceId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** Most rows of the directory that one file may bring; a city of a million has fewer. */
export const MOST_IMPORTED_RESOURCES = 5_000;

/** What people write of a social resource (SPEC RS1). It is about an organisation or a place, never about a person who is helped. */
export const ResourceText = z.object({
  /** 名称. */
  name: line.min(1),
  formality: Formality,
  /** 種別. */
  kind: SupporterKind.default('other'),
  /** 圏域 by name (「東地区」), as cases name theirs; empty = the whole municipality. */
  careArea: line.default(''),
  /** 対象. */
  target: text.default(''),
  /** 内容. */
  content: text.default(''),
  /** 連絡先. */
  contact: text.default(''),
  /** 担い手. */
  carrier: text.default(''),
  /** 利用条件. */
  conditions: text.default(''),
  /** 最終確認日; null = nobody has looked yet. */
  confirmedOn: Day.nullable().default(null),
});
export type ResourceText = z.infer<typeof ResourceText>;

/** The fields in the order in which people read them. */
export const RESOURCE_FIELDS = Object.keys(ResourceText.shape) as readonly (keyof ResourceText)[];

/** A row of 社会資源台帳. */
export const DirectoryResource = ResourceText.extend({
  id: ResourceId,
  /** The day on which it ceased; null while it is there. */
  endedOn: Day.nullable(),
  /** The row that it lives on in; null unless people found both to be the same. */
  mergedInto: ResourceId.nullable(),
  /** Counts up with each change; a change names the version that it saw. */
  version: z.number().int().min(1),
});
export type DirectoryResource = z.infer<typeof DirectoryResource>;

/** What people wrote of a row, without what the directory keeps beside it. */
export const resourceTextOf = (row: ResourceText): ResourceText => ({
  name: row.name,
  formality: row.formality,
  kind: row.kind,
  careArea: row.careArea,
  target: row.target,
  content: row.content,
  contact: row.contact,
  carrier: row.carrier,
  conditions: row.conditions,
  confirmedOn: row.confirmedOn,
});

/** Why a version of a row was written. */
export const ResourceChangeKind = z.enum([
  'added',
  'imported',
  'changed',
  'confirmed',
  'ended',
  'restored',
  'merged',
  'unmerged',
]);
export type ResourceChangeKind = z.infer<typeof ResourceChangeKind>;

/** The fields that differ, in reading order (SPEC RS2). */
export const changedFields = (before: ResourceText, after: ResourceText): (keyof ResourceText)[] =>
  RESOURCE_FIELDS.filter((field) => before[field] !== after[field]);

/**
 * What holds when somebody else has saved meanwhile: fields that were changed here stay as they are here, the others follow
 * (SPEC RS3). Nothing typed is lost, and nothing of theirs is overwritten unseen.
 */
export function mergeResourceTexts(seen: ResourceText, mine: ResourceText, theirs: ResourceText): ResourceText {
  const own = Object.fromEntries(changedFields(seen, mine).map((field) => [field, mine[field]]));
  return { ...theirs, ...own };
}
