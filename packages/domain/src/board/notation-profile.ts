import { z } from 'zod';
import { notationText } from '../catalogue/notation.ts';
import { LIMITS } from './limits.ts';

/** Lines that differ in greyscale. */
export const LineStyle = z.enum(['thick', 'thin', 'double', 'dotted', 'dash-dot']);
export type LineStyle = z.infer<typeof LineStyle>;
/** ストレス・葛藤: zigzag; hatched ├┼┼┤; wavy; a wave laid over the strength's line. */
export const TensionStyle = z.enum(['zigzag', 'hatched', 'wavy', 'wave-over']);
export type TensionStyle = z.infer<typeof TensionStyle>;
/** 途絶: a double cut, or a cross in the line. */
export const BrokenStyle = z.enum(['double-cut', 'cross']);
export type BrokenStyle = z.infer<typeof BrokenStyle>;
/** 死亡: a cross over the sign, or the sign filled. */
export const DeceasedStyle = z.enum(['cross', 'filled']);
export type DeceasedStyle = z.infer<typeof DeceasedStyle>;

/**
 * 記号の決まり: which sign stands for which meaning. Sources disagree about eco-map signs, so documents store meanings, and a board
 * says by which profile it is drawn. The three strengths must have three different lines. Source: domain notes on profiles in use.
 */
export const NotationProfile = z
  .object({
    /** `default`, `hartman`, `thin-weak`, or an organisation's own. */
    id: z.string().max(LIMITS.id),
    name: z.string().max(LIMITS.label),
    strong: LineStyle,
    normal: LineStyle,
    weak: LineStyle,
    tension: TensionStyle,
    broken: BrokenStyle.default('double-cut'),
    deceased: DeceasedStyle.default('cross'),
  })
  .refine((profile) => new Set([profile.strong, profile.normal, profile.weak]).size === 3, {
    path: ['strong'],
    message: 'the three strengths need three different lines',
    params: { rule: 'same-lines' },
  });
export type NotationProfile = z.infer<typeof NotationProfile>;

/** The profiles that ship: this product's own, after Hartman, and 「単線=弱い」. */
export const NOTATION_PROFILES = {
  default: {
    id: 'default',
    name: notationText.profiles.default,
    strong: 'thick',
    normal: 'thin',
    weak: 'dotted',
    tension: 'zigzag',
    broken: 'double-cut',
    deceased: 'cross',
  },
  hartman: {
    id: 'hartman',
    name: notationText.profiles.hartman,
    strong: 'thick',
    normal: 'thin',
    weak: 'dotted',
    tension: 'hatched',
    broken: 'cross',
    deceased: 'cross',
  },
  thinWeak: {
    id: 'thin-weak',
    name: notationText.profiles.thinWeak,
    strong: 'thick',
    normal: 'double',
    weak: 'thin',
    tension: 'wave-over',
    broken: 'double-cut',
    deceased: 'filled',
  },
} as const satisfies Record<string, NotationProfile>;
export const DEFAULT_NOTATION: NotationProfile = NOTATION_PROFILES.default;
