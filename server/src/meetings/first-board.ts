import {
  type Board,
  boardFromSample,
  boardFromTemplate,
  findSample,
  findTemplate,
  type MeetingFunction,
  type MeetingLevel,
  type RandomBytes,
  templateForFunction,
} from '@tsunagu/domain';

/** What a new meeting's document says at first, and what it is called unless somebody says otherwise. */
export type FirstBoard =
  | { ok: true; board: Board; title: string; level: MeetingLevel; place: string }
  | { ok: false; reason: 'unknown-template' | 'unknown-sample' };

/** The board of a template; null = the one that belongs to the function. A template of another function is unknown here. */
export function boardOfTemplate(
  fn: MeetingFunction,
  template: string | null,
  subjectAlias: string,
  random: RandomBytes,
): FirstBoard {
  const found = template === null ? templateForFunction(fn) : findTemplate(template);
  if (found?.function !== fn) return { ok: false, reason: 'unknown-template' };
  const board = boardFromTemplate(found, { subjectAlias, random });
  return { ok: true, board, title: found.title, level: found.level, place: '' };
}

/** The board of a sample, under fresh ids. */
export function boardOfSample(id: string, random: RandomBytes): FirstBoard {
  const sample = findSample(id);
  if (!sample) return { ok: false, reason: 'unknown-sample' };
  const { title, level, place } = sample;
  return { ok: true, board: boardFromSample(sample, { random }), title, level, place };
}
