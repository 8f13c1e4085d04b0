import type { Root } from './layout.ts';

/** Why a record is not shown (SPEC B20). */
export type Problem =
  /** The root's value is no nested Y.Map (for minutes: no Y.XmlFragment). */
  | 'not-a-record'
  /** The record's `id` differs from the key it stands under, or is no id of this kind. */
  | 'wrong-id'
  /** The record's `kind` is not known to this version. */
  | 'unknown-kind'
  /** A text or list is longer than the limits of the domain. */
  | 'too-large'
  /** A key is missing or holds a value of the wrong type or range (NaN, text for a number). */
  | 'invalid-value'
  /** A tie's end is deleted, not there yet, or quarantined itself. */
  | 'missing-end'
  /** A tie's end is an element that cannot carry ties. */
  | 'unfit-end'
  /** Both ends of a tie are the same element. */
  | 'same-end';

/** A record that is kept in the document but neither drawn nor listed with the valid ones. */
export type Damaged = { readonly root: Root; readonly id: string; readonly problem: Problem };
