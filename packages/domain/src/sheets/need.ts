import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { NeedId } from '../ids.ts';

/**
 * ニーズ: 生活全般の解決すべき課題 of the 課題整理総括表. It becomes an issue of the meeting by a press; the issue then names it as its
 * source.
 */
export const Need = z.object({
  id: NeedId,
  text: z.string().max(LIMITS.text).default(''),
  /** 見通し: what help is expected to bring. */
  outlook: z.string().max(LIMITS.text).default(''),
  /** 優先順位 from 1; null = not said. */
  priority: z.number().int().min(1).max(99).nullable().default(null),
  order: z.number().finite().optional(),
});
export type Need = z.infer<typeof Need>;

/** Behind every priority; finite, so that two without one compare as equal. */
const UNRANKED = 1_000;

/** Needs by priority, those without one last, equal ones as they were made (SPEC U3). */
export const byPriority = (needs: Iterable<Need>): Need[] =>
  [...needs].sort(
    (a, b) =>
      (a.priority ?? UNRANKED) - (b.priority ?? UNRANKED) ||
      (a.order ?? 0) - (b.order ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
