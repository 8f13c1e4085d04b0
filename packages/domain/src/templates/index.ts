import type { MeetingFunction } from '../five-functions.ts';
import { areaIssues } from './area-issues.ts';
import { caseConference } from './case-conference.ts';
import { faceToFace } from './face-to-face.ts';
import { jointProject } from './joint-project.ts';
import { network } from './network.ts';
import { planProgress } from './plan-progress.ts';
import { policy } from './policy.ts';
import { residentsTalk } from './residents-talk.ts';
import { resourceBuilding } from './resource-building.ts';
import { selfSupport } from './self-support.ts';
import { Template, templateRef } from './template.ts';

/**
 * Every template that ships, in the order of the functions; the first of a function is the one that a meeting starts with unless
 * another is asked for. A new one: its file, and one line here.
 */
export const TEMPLATES: readonly Template[] = [
  caseConference,
  selfSupport,
  network,
  faceToFace,
  areaIssues,
  residentsTalk,
  resourceBuilding,
  jointProject,
  policy,
  planProgress,
].map((written) => Template.parse(written));

/** A shipped template by its id or by `id@version`; undefined when it is not, or no longer, there. */
export const findTemplate = (idOrRef: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === idOrRef || templateRef(template) === idOrRef);

/** The shipped template that a meeting of this function starts with unless another is asked for. */
export function templateForFunction(fn: MeetingFunction): Template {
  const found = TEMPLATES.find((template) => template.function === fn);
  if (found === undefined) throw new Error(`no template for function ${fn}`);
  return found;
}
