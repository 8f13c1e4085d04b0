import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { type CalendarStyle, formatDay } from '../meeting/dates.ts';
import { Day } from '../meeting/records.ts';

/**
 * 同意 of the person whom a case is about: whether, when and for what (介護保険法 115条の48, 個人情報保護法). `unasked` = nothing is
 * recorded. A meeting is held without it where the law allows; therefore it is said, and never stops anything.
 */
export const Consent = z
  .object({
    state: z.enum(['unasked', 'given', 'refused', 'withdrawn']),
    /** The day it was given or refused. */
    day: Day.nullable(),
    /** 範囲: what may be told to whom. */
    scope: z.string().trim().max(LIMITS.label),
    /** The day it was taken back. */
    withdrawnOn: Day.nullable(),
  })
  .superRefine((consent, context) => {
    const needs = (path: 'day' | 'withdrawnOn') =>
      context.addIssue({ code: 'custom', path: [path], params: { rule: 'day-needed' } });
    if (consent.state !== 'unasked' && consent.day === null) needs('day');
    if (consent.state === 'withdrawn' && consent.withdrawnOn === null) needs('withdrawnOn');
    if (consent.day !== null && consent.withdrawnOn !== null && consent.withdrawnOn < consent.day)
      context.addIssue({ code: 'custom', path: ['withdrawnOn'], params: { rule: 'withdrawn-before' } });
  });
export type Consent = z.infer<typeof Consent>;

export const NO_CONSENT: Consent = { state: 'unasked', day: null, scope: '', withdrawnOn: null };

/** 「同意あり（令和8年11月1日(日)、支援者の間で話す）」. */
export function consentLine(consent: Consent, calendar: CalendarStyle): string {
  const day = (value: string | null) => (value === null ? '' : formatDay(value, calendar));
  const parts =
    consent.state === 'withdrawn'
      ? [factsText.withdrawnOn(day(consent.withdrawnOn)), factsText.givenOn(day(consent.day))]
      : consent.state === 'unasked'
        ? []
        : [day(consent.day)];
  const scope = consent.scope === '' || consent.state === 'refused' ? [] : [factsText.scopeOf(consent.scope)];
  return factsText.withReason(factsText.consents[consent.state], [...parts, ...scope].join(factsText.comma));
}

/** What opening and closing say while consent is missing (SPEC H4); null when it is there. */
export const consentWarning = (consent: Consent): string | null =>
  consent.state === 'given' ? null : factsText.consentWarnings[consent.state];
