import { z } from 'zod';
import { ElementId, UnionId } from '../../ids.ts';
import { LIMITS } from '../limits.ts';
import { SupporterKind } from '../support-network.ts';
import { Label, layers, placed, Text } from './placed.ts';

/** □ male, ○ female, ◇ unspecified or not told. */
export const Sex = z.enum(['male', 'female', 'unspecified']);
export type Sex = z.infer<typeof Sex>;

/** How a child belongs to the couple that it descends from in the genogram. */
export const ChildBond = z.enum(['birth', 'adopted', 'foster']);
export type ChildBond = z.infer<typeof ChildBond>;

/** 双子: twins share a `twinGroup`; `identical` joins their lines with a bar. */
export const TwinKind = z.enum(['none', 'fraternal', 'identical']);
export type TwinKind = z.infer<typeof TwinKind>;

export const Person = z.object({
  ...placed,
  ...layers,
  kind: z.literal('person'),
  /** 表示名. Shown unless names are hidden. */
  label: Label,
  /** 別名: shown instead of the label while names are hidden, e.g. 「本人」「長女」. Empty: the relation is shown. */
  alias: Label.default(''),
  /** ふりがな as entered by a person; never guessed. */
  reading: Label.default(''),
  /** 続柄・関係, e.g. 「長男」「隣の人」. */
  relation: Label.default(''),
  sex: Sex.default('unspecified'),
  /** Whole years, drawn inside the sign. */
  age: z.number().int().min(0).max(130).nullable().default(null),
  deceased: z.boolean().default(false),
  /** 本人: double outline. */
  isSubject: z.boolean().default(false),
  /** キーパーソン: a badge, because swapping the sign would hide the sex. */
  isKeyPerson: z.boolean().default(false),
  /** Kind of supporter, for people who support by profession or office; null for family and friends told by relation. */
  supporterKind: SupporterKind.nullable().default(null),
  note: Text.default(''),

  // Genogram: children name their parents, so that two people who add children at once lose none.
  /** The couple (or single parent) whose child this is. */
  bornTo: UnionId.nullable().default(null),
  bond: ChildBond.default('birth'),
  /** Place among brothers and sisters, from the left. */
  birthOrder: z.number().finite().default(0),
  twinKind: TwinKind.default('none'),
  /** Twins of one birth share this word. */
  twinGroup: z.string().max(LIMITS.id).default(''),
  /** 親権: the parent who has custody after a divorce; the child is drawn below that parent. */
  custody: ElementId.nullable().default(null),
});
export type Person = z.infer<typeof Person>;
