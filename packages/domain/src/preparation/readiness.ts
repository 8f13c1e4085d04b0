import type { Consent } from '../meeting-facts/consent.ts';

export const READY_STEPS = ['date', 'place', 'invited', 'materials', 'explained', 'consent'] as const;
export type ReadyStep = (typeof READY_STEPS)[number];

/** What the check needs to know; numbers and flags, so that a list of meetings is asked with one query. */
export type ReadyFacts = {
  readonly startsAt: string | null;
  readonly place: string;
  /** People on the list of whom to invite, and how many of them have their invitation. */
  readonly invitees: number;
  readonly invited: number;
  readonly materials: number;
  readonly noMaterials: boolean;
  /** Null: the meeting is about no case, so nobody has to be told and asked. */
  readonly about: { readonly explained: boolean; readonly consent: Consent['state'] } | null;
};
export type Ready = { readonly step: ReadyStep; readonly done: boolean };

/**
 * 準備の確かめ (SPEC PR2): which steps are done. It stops nothing: a meeting is also begun on short notice. A refused or withdrawn consent
 * leaves its step open, as none at all does.
 */
export function readiness(facts: ReadyFacts): Ready[] {
  const { about } = facts;
  const done: Record<ReadyStep, boolean> = {
    date: facts.startsAt !== null,
    place: facts.place !== '',
    invited: facts.invitees > 0 && facts.invited >= facts.invitees,
    materials: facts.materials > 0 || facts.noMaterials,
    explained: about?.explained === true,
    consent: about?.consent === 'given',
  };
  const steps = READY_STEPS.filter((step) => about !== null || (step !== 'explained' && step !== 'consent'));
  return steps.map((step) => ({ step, done: done[step] }));
}
