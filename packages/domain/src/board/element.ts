import { z } from 'zod';
import { ElementId } from '../ids.ts';
import { Pos, Size } from './geometry.ts';
import { LIMITS } from './limits.ts';
import { CareAreaLevel, Formality, HelpLayer, SupporterKind } from './support-network.ts';

const label = z.string().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** What every placed thing has: where it is, its layer order (greater is nearer), and whether the facilitator locked it. */
const placed = { id: ElementId, pos: Pos, z: z.number().finite().default(0), locked: z.boolean().default(false) };
/** The layers of a support network that any supporter may carry. */
const layers = { careArea: CareAreaLevel.nullable().default(null), help: HelpLayer.nullable().default(null) };

/** □ male, ○ female, ◇ unspecified or not told. */
export const Sex = z.enum(['male', 'female', 'unspecified']);
export type Sex = z.infer<typeof Sex>;

export const Person = z.object({
  ...placed,
  ...layers,
  kind: z.literal('person'),
  /** 表示名. Shown unless names are hidden. */
  label,
  /** 別名: shown instead of the label while names are hidden, e.g. 「本人」「長女」. Empty: the relation is shown. */
  alias: label.default(''),
  /** ふりがな as entered by a person; never guessed. */
  reading: label.default(''),
  /** 続柄・関係, e.g. 「長男」「隣の人」. */
  relation: label.default(''),
  sex: Sex.default('unspecified'),
  /** Whole years, drawn inside the sign. */
  age: z.number().int().min(0).max(130).nullable().default(null),
  deceased: z.boolean().default(false),
  /** 本人: double outline. */
  isSubject: z.boolean().default(false),
  /** キーパーソン: a badge, because swapping the sign would hide the sex. */
  isKeyPerson: z.boolean().default(false),
  note: text.default(''),
});
export type Person = z.infer<typeof Person>;

export const Resource = z.object({
  ...placed,
  ...layers,
  kind: z.literal('resource'),
  label,
  formality: Formality,
  supporterKind: SupporterKind.default('other'),
  /** 担当者名. Hidden with 名前をかくす. */
  contact: label.default(''),
  bullets: z.array(label).max(LIMITS.bullets).default([]),
  note: text.default(''),
});
export type Resource = z.infer<typeof Resource>;

/** ふせん. Its text is collaborative (Y.Text in the document), a plain string here. */
export const Note = z.object({
  ...placed,
  kind: z.literal('note'),
  text,
  /** 0 = yellow, then the further paper tints; the tint carries no meaning. */
  tint: z.number().int().min(0).max(4).default(0),
});
export type Note = z.infer<typeof Note>;

/** 圏域 or any enclosure: a ring or a rectangle that things stand in. Containment is read off positions, never stored. */
export const Area = z.object({
  ...placed,
  kind: z.literal('area'),
  label,
  shape: z.enum(['ring', 'rectangle']),
  size: Size,
  careArea: CareAreaLevel.nullable().default(null),
  /** 範囲可変: a dotted outline. */
  variable: z.boolean().default(false),
});
export type Area = z.infer<typeof Area>;

/** Plain text on the board. */
export const Caption = z.object({
  ...placed,
  kind: z.literal('caption'),
  text,
  fontSize: z.number().min(12).max(96).default(20),
});
export type Caption = z.infer<typeof Caption>;

export const Element = z.discriminatedUnion('kind', [Person, Resource, Note, Area, Caption]);
export type Element = z.infer<typeof Element>;
export type ElementKind = Element['kind'];

/** Elements that a tie may start or end at. */
export type TieEnd = Person | Resource | Area;
export const canCarryTie = (element: Element): element is TieEnd =>
  element.kind === 'person' || element.kind === 'resource' || element.kind === 'area';
