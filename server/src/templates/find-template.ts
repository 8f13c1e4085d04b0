import {
  findTemplate,
  type MeetingFunction,
  readTemplateRef,
  Template,
  TemplateId,
  templateForFunction,
  TEMPLATES,
} from '@tsunagu/domain';
import { hiddenTemplates, templateById, templateContent, templatesOf } from '../storage/templates.ts';
import type { Db } from '../storage/schema.ts';

/** A template that ships or one of the organisation, by its id (the newest version) or by `id@version`, which is kept. */
export async function templateBy(db: Db, idOrRef: string): Promise<Template | undefined> {
  const shipped = findTemplate(idOrRef);
  if (shipped) return shipped;
  const ref = readTemplateRef(idOrRef);
  const id = ref?.id ?? TemplateId.safeParse(idOrRef).data;
  const row = id && (await templateById(db, id));
  if (!row) return undefined;
  // A removed one opens no new meeting; those that were opened on it still know what it said.
  if (!ref && row.removed_at !== null) return undefined;
  const version = ref?.version ?? row.version;
  const content = await templateContent(db, row.id, version);
  return content && Template.parse({ ...content, id: row.id, version });
}

/** What stands in the place of a shipped template here: itself, or the one that the organisation made of it. */
export async function standIn(db: Db, shipped: Template): Promise<Template> {
  const replacement = (await hiddenTemplates(db)).get(shipped.id);
  return (replacement && (await templateBy(db, replacement))) || shipped;
}

/** The template that a meeting of this function starts with here unless another is asked for. */
export async function usualTemplate(db: Db, fn: MeetingFunction): Promise<Template> {
  const hidden = await hiddenTemplates(db);
  for (const shipped of TEMPLATES.filter((template) => template.function === fn)) {
    if (!hidden.has(shipped.id)) return shipped;
    const replacement = hidden.get(shipped.id);
    const own = replacement && (await templateBy(db, replacement));
    if (own?.function === fn) return own;
  }
  const [first] = (await templatesOf(db, fn, null, 1)).items;
  // All are hidden and there is no own one: a meeting can be opened all the same.
  return (first && (await templateBy(db, first.id))) || templateForFunction(fn);
}
