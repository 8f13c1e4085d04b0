import { z } from 'zod';
import { ElementId, UnionId } from '../ids.ts';
import { LIMITS } from './limits.ts';

/** 婚姻 solid, 内縁 dashed. */
export const UnionKind = z.enum(['marriage', 'cohabitation']);
export type UnionKind = z.infer<typeof UnionKind>;
/** 同居・継続, 別居 `/`, 離婚・解消 `//`. */
export const UnionState = z.enum(['together', 'separated', 'divorced']);
export type UnionState = z.infer<typeof UnionState>;

/**
 * 夫婦・パートナー of a genogram, or a single parent (`b` null): what children descend from. Its lines are drawn between the
 * persons' signs; children name it in `bornTo`. A union whose persons are gone is not drawn.
 */
export const Union = z.object({
  id: UnionId,
  a: ElementId,
  b: ElementId.nullable().default(null),
  kind: UnionKind.default('marriage'),
  state: UnionState.default('together'),
  /** Which of several unions of one person this is, from the first. */
  order: z.number().finite().default(0),
  /** 年 or other words at the line, e.g. 「1998年」. */
  label: z.string().max(LIMITS.label).default(''),
});
export type Union = z.infer<typeof Union>;
