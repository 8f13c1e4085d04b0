import { type Template, type TemplateId } from '@tsunagu/domain';
import { may } from '../../policy.ts';
import type { Principal } from '../../principal.ts';
import { type StoredTemplate, summaryOf } from '../../storage/templates.ts';
import type { TemplateSummary } from './shapes.ts';

/** A shipped template as lists show it. `hidden`: what `hiddenTemplates` says of all of them. */
export const shippedSummary = (
  template: Template,
  hidden: ReadonlyMap<TemplateId, TemplateId | null>,
): TemplateSummary => ({
  id: template.id,
  version: template.version,
  function: template.function,
  title: template.title,
  ...summaryOf(template),
  shipped: true,
  hidden: hidden.has(template.id),
  replacedBy: hidden.get(template.id) ?? null,
  owner: '',
  mayChange: false,
});

/** A template of the organisation, likewise. */
export const ownSummary = (row: StoredTemplate, principal: Principal): TemplateSummary => ({
  id: row.id,
  version: row.version,
  function: row.function,
  title: row.title,
  ...row.summary,
  shipped: false,
  hidden: false,
  replacedBy: null,
  owner: row.owner_name,
  mayChange: may(principal, 'template:write', { kind: 'template', owner: row.owner_id }),
});
