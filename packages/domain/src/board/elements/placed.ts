import { z } from 'zod';
import { MeetingFunction } from '../../five-functions.ts';
import { ElementId } from '../../ids.ts';
import { Pos } from '../geometry.ts';
import { LIMITS } from '../limits.ts';
import { CareAreaLevel, HelpLayer } from '../support-network.ts';

export const Label = z.string().max(LIMITS.label);
export const Text = z.string().max(LIMITS.text);

/** Marks that elements and ties may carry: badges of the five functions, and a numbered callout (「①」「特徴2」). */
export const marks = {
  functions: z.array(MeetingFunction).max(5).default([]),
  callout: z.string().max(LIMITS.callout).default(''),
};

/** What every placed thing has. */
export const placed = {
  id: ElementId,
  pos: Pos,
  /** Layer order within its kind's layer; greater is nearer. */
  z: z.number().finite().default(0),
  /** The facilitator locked it: nobody else moves or deletes it. */
  locked: z.boolean().default(false),
  /** Things with the same non-empty word move and are selected together. */
  group: z.string().max(LIMITS.id).default(''),
  /** Placed by the layout, which may move it again; what a hand placed is never moved by itself. */
  auto: z.boolean().default(false),
  ...marks,
};

/** How large an element's words are: `small` for maps with many names. */
export const TextScale = z.enum(['normal', 'small']);
export type TextScale = z.infer<typeof TextScale>;

/** Whether a supporter is there already, is still to be won, or has left. */
export const SupporterState = z.enum(['current', 'planned', 'past']);
export type SupporterState = z.infer<typeof SupporterState>;

/** The layers of a support network that any supporter may carry. */
export const layers = {
  careArea: CareAreaLevel.nullable().default(null),
  help: HelpLayer.nullable().default(null),
  state: SupporterState.default('current'),
  textScale: TextScale.default('normal'),
};
