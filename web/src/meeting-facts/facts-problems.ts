import type { MeetingFacts } from '@tsunagu/domain';
import { factsText as text } from '@tsunagu/domain/catalogue/meeting-facts';

/** What has to be mended before facts are sent; empty when nothing has. */
export function factsProblems(facts: MeetingFacts): Partial<Record<keyof MeetingFacts, string>> {
  const { heldFrom, heldUntil } = facts;
  return {
    ...(facts.basis === 'own' && facts.basisWords.trim() === '' ? { basisWords: text.basisWordsNeeded } : {}),
    ...(heldFrom !== null && heldUntil !== null && Date.parse(heldUntil) <= Date.parse(heldFrom)
      ? { heldUntil: text.heldOrder }
      : {}),
  };
}
