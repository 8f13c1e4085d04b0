import { z } from 'zod';
import { ElementId, TieId } from '../ids.ts';
import { marks } from './elements/placed.ts';
import { LIMITS } from './limits.ts';

export const TieStrength = z.enum(['strong', 'normal', 'weak']);
export type TieStrength = z.infer<typeof TieStrength>;
/** ストレス・葛藤. */
export const TieTension = z.enum(['none', 'conflict']);
export type TieTension = z.infer<typeof TieTension>;
/** 現在 / 予定 (to be built) / 途絶. */
export const TieState = z.enum(['current', 'planned', 'broken']);
export type TieState = z.infer<typeof TieState>;
/** Where energy or help flows: along from→to, back, or both ways. */
export const TieDirection = z.enum(['none', 'forward', 'backward', 'both']);
export type TieDirection = z.infer<typeof TieDirection>;

/** How the line runs: straight, in one bow, or in right angles around what stands between. */
export const TieRoute = z.enum(['straight', 'curved', 'elbow']);
export type TieRoute = z.infer<typeof TieRoute>;

/** Flows offered on screen; free text is as good. */
export const FLOW_SUGGESTIONS = ['相談', '情報提供', 'サービス提供', '連携', '見守り', '働きかけ', '依頼'] as const;

/**
 * つながり. The five attributes are independent meanings; a notation profile decides how they are drawn.
 * `from` and `to` name elements; a tie whose end is missing is not drawn and listed as damaged.
 */
export const Tie = z.object({
  id: TieId,
  from: ElementId,
  to: ElementId,
  strength: TieStrength.default('normal'),
  tension: TieTension.default('none'),
  state: TieState.default('current'),
  direction: TieDirection.default('none'),
  flow: z.string().max(LIMITS.label).default(''),
  label: z.string().max(LIMITS.label).default(''),
  note: z.string().max(LIMITS.text).default(''),
  route: TieRoute.default('straight'),
  ...marks,
});
export type Tie = z.infer<typeof Tie>;
