import {
  type AnonymiseChoice,
  type AnonymiseSource,
  buildAnonymousCopy,
  type CopyResult,
  type LineDecision,
  type Month,
  reviewLines,
  type ReviewLine,
} from '@tsunagu/domain';
import { createHash } from 'node:crypto';
import type { StoredDecision } from '../storage/anonymous.ts';

/** Reading every text of a meeting for what tells who or where; plain values, because it travels to another thread. */
export type CopyJob =
  | { readonly kind: 'lines'; readonly source: AnonymiseSource; readonly choice: AnonymiseChoice }
  | {
      readonly kind: 'copy';
      readonly source: AnonymiseSource;
      readonly wish: AnonymiseChoice & { readonly title: string; readonly month: Month };
      readonly decisions: readonly StoredDecision[];
    };
export type CopyDone =
  | { readonly kind: 'lines'; readonly lines: readonly ReviewLine[] }
  | { readonly kind: 'copy'; readonly built: CopyResult };

/** What is kept of a text that somebody has seen. */
export const hashOf = (original: string): string => createHash('sha256').update(original).digest('base64url');

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export function workOn(job: CopyJob): CopyDone {
  switch (job.kind) {
    case 'lines':
      return { kind: 'lines', lines: reviewLines(job.source, job.choice) };
    case 'copy': {
      const decisions = standing(reviewLines(job.source, job.wish), job.decisions);
      return { kind: 'copy', built: buildAnonymousCopy(job.source, { ...job.wish, decisions }, random) };
    }
  }
}

/** A decision counts for the text whose hash it bears, and for no other. */
function standing(lines: readonly ReviewLine[], decisions: readonly StoredDecision[]): LineDecision[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  return lines.flatMap(({ key, original }): LineDecision[] => {
    const decision = byKey.get(key);
    return decision !== undefined && decision.hash === hashOf(original) ? [{ key, original, text: decision.text }] : [];
  });
}
