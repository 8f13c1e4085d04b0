import type { MeetingFunction } from '../five-functions.ts';
import { areaIssues } from './area-issues.ts';
import { caseConference } from './case-conference.ts';
import { network } from './network.ts';
import { policy } from './policy.ts';
import { resourceBuilding } from './resource-building.ts';
import { type Template, templateRef } from './template.ts';

/** Every template that ships, in the order of the functions. A new one: its file, and one line here. */
export const TEMPLATES: readonly Template[] = [caseConference, network, areaIssues, resourceBuilding, policy];

/** A template by its id or by `id@version`; undefined when it is not, or no longer, there. */
export const findTemplate = (idOrRef: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === idOrRef || templateRef(template) === idOrRef);

/** The template that a meeting of this function starts with unless another is asked for. */
export function templateForFunction(fn: MeetingFunction): Template {
  const found = TEMPLATES.find((template) => template.function === fn);
  if (found === undefined) throw new Error(`no template for function ${fn}`);
  return found;
}
