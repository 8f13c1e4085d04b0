import { z } from 'zod';
import { Size } from '../geometry.ts';
import { LIMITS } from '../limits.ts';
import { CareAreaLevel } from '../support-network.ts';
import { Label, placed, TextScale } from './placed.ts';

/** What an enclosure says: a 圏域, the household of a genogram (同居), or just a frame. */
export const AreaPurpose = z.enum(['care-area', 'household', 'frame']);
export type AreaPurpose = z.infer<typeof AreaPurpose>;

/** 圏域 or any enclosure: a ring or a rectangle that things stand in. Containment is read off positions, never stored. */
export const Area = z.object({
  ...placed,
  kind: z.literal('area'),
  label: Label,
  shape: z.enum(['ring', 'rectangle']),
  size: Size,
  careArea: CareAreaLevel.nullable().default(null),
  purpose: AreaPurpose.default('care-area'),
  /** 範囲可変: a dotted outline. */
  variable: z.boolean().default(false),
  textScale: TextScale.default('normal'),
});
export type Area = z.infer<typeof Area>;

/** スイムレーン: one frame divided into lanes with a title each. Things stand in lanes by their position. */
export const Lanes = z.object({
  ...placed,
  kind: z.literal('lanes'),
  label: Label.default(''),
  size: Size,
  /** `columns`: lanes side by side, titles on top; `rows`: lanes below each other, titles at the left. */
  orientation: z.enum(['columns', 'rows']).default('columns'),
  titles: z.array(Label).min(1).max(LIMITS.lanes),
});
export type Lanes = z.infer<typeof Lanes>;
