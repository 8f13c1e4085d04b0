import { z } from 'zod';
import { ResourceId } from '../../ids.ts';
import { LIMITS } from '../limits.ts';
import { Formality, SupporterKind } from '../support-network.ts';
import { Label, layers, placed, Text } from './placed.ts';

/** 資源: whoever or whatever supports, burdens, or should support. */
export const Resource = z.object({
  ...placed,
  ...layers,
  kind: z.literal('resource'),
  label: Label,
  formality: Formality,
  supporterKind: SupporterKind.default('other'),
  /** 要: the hub through which several are connected; drawn with a double, heavier edge. */
  isHub: z.boolean().default(false),
  /** 担当者名. Hidden with 名前をかくす. */
  contact: Label.default(''),
  bullets: z.array(Label).max(LIMITS.bullets).default([]),
  note: Text.default(''),
  /** The row of 社会資源台帳 that it stands for. What the map says stays as people wrote it, whatever the row says later. */
  resourceId: ResourceId.nullable().default(null),
});
export type Resource = z.infer<typeof Resource>;
