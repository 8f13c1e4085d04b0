import {
  type Board,
  boardFromSample,
  boardFromTemplate,
  findSample,
  findTemplate,
  type MeetingFunction,
  type MeetingLevel,
  type RandomBytes,
  templateForSample,
} from '@tsunagu/domain';
import type { Db } from '../storage/schema.ts';
import { standIn, templateBy, usualTemplate } from '../templates/find-template.ts';

/** What a new meeting's document says at first, and what it is called unless somebody says otherwise. */
export type FirstBoard =
  | { ok: true; board: Board; title: string; level: MeetingLevel; place: string }
  | { ok: false; reason: 'unknown-template' | 'unknown-sample' };

type World = { db: Db; random: RandomBytes };

/** The board of a template; null = the usual one of the function. A template of another function is unknown here. */
export async function boardOfTemplate(
  { db, random }: World,
  fn: MeetingFunction,
  template: string | null,
  subjectAlias: string,
): Promise<FirstBoard> {
  const found = template === null ? await usualTemplate(db, fn) : await templateBy(db, template);
  if (found?.function !== fn) return { ok: false, reason: 'unknown-template' };
  const board = boardFromTemplate(found, { subjectAlias, random });
  return { ok: true, board, title: found.title, level: found.level, place: '' };
}

/**
 * The board of a sample, under fresh ids, with the agenda of a template: the one asked for, the one that fits the function that it is
 * used for, or its own.
 */
export async function boardOfSample(
  { db, random }: World,
  {
    sample: id,
    useFor,
    template,
  }: { sample: string; useFor?: MeetingFunction | undefined; template?: string | null | undefined },
): Promise<FirstBoard> {
  const sample = findSample(id);
  if (!sample) return { ok: false, reason: 'unknown-sample' };
  const fitting = useFor === undefined ? findTemplate(sample.template) : templateForSample(sample, useFor);
  const found = template ? await templateBy(db, template) : fitting && (await standIn(db, fitting));
  const fits = found && sample.functions.includes(found.function) && (useFor ?? found.function) === found.function;
  if (!fits) return { ok: false, reason: 'unknown-template' };
  const { title, level, place } = sample;
  return { ok: true, board: boardFromSample(sample, { random, template: found }), title, level, place };
}
