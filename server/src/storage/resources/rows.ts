import {
  type DirectoryResource,
  foldText,
  type ResourceChangeKind,
  ResourceId,
  type ResourceText,
  newId,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import type { Selectable } from 'kysely';
import type { ResourceTable } from '../tables/chain.ts';
import type { Db, Tx } from '../schema.ts';

export type ResourceRow = Selectable<ResourceTable>;
/** Who changes something, and when. */
export type By = { readonly user: UserId; readonly now: Date };

/** Letters by which lists are sorted; short enough for a cursor. */
const SORT_LETTERS = 40;

/** The columns of what people write. */
const columnsOf = (text: ResourceText) => ({
  name: text.name,
  formality: text.formality,
  kind: text.kind,
  care_area: text.careArea,
  target: text.target,
  content: text.content,
  contact: text.contact,
  carrier: text.carrier,
  conditions: text.conditions,
  confirmed_on: text.confirmedOn,
  sort_key: Array.from(foldText(text.name)).slice(0, SORT_LETTERS).join(''),
  search_text: [text.name, text.careArea, text.target, text.content, text.contact, text.carrier, text.conditions]
    .map(foldText)
    .join('\n'),
});

export const textOfRow = (row: ResourceRow): ResourceText => ({
  name: row.name,
  formality: row.formality,
  kind: row.kind,
  careArea: row.care_area,
  target: row.target,
  content: row.content,
  contact: row.contact,
  carrier: row.carrier,
  conditions: row.conditions,
  confirmedOn: row.confirmed_on,
});

export const toDirectory = (row: ResourceRow): DirectoryResource => ({
  ...textOfRow(row),
  id: row.id,
  endedOn: row.ended_on,
  mergedInto: row.merged_into,
  version: row.version,
});

export const resourceById = (db: Db, id: ResourceId): Promise<ResourceRow | undefined> =>
  db.selectFrom('resource').selectAll().where('id', '=', id).executeTakeFirst();

/** A new row with its first version. */
export async function addResource(
  tx: Tx,
  text: ResourceText,
  by: By & { random: RandomBytes; kind: Extract<ResourceChangeKind, 'added' | 'imported'> },
): Promise<ResourceId> {
  const id = newId(ResourceId, 'rsc', by.random);
  const at = by.now.toISOString();
  const made = { version: 1, created_by: by.user, created_at: at, changed_at: at };
  await tx
    .insertInto('resource')
    .values({
      ...columnsOf(text),
      ...made,
      id,
      confirmed_by: text.confirmedOn === null ? null : by.user,
      ended_on: null,
      merged_into: null,
    })
    .execute();
  await noteChange(tx, { id, version: 1 }, text, by.kind, by);
  return id;
}

export type ResourcePatch = Partial<Pick<ResourceRow, 'ended_on' | 'merged_into'>>;

/** Writes the next version of a row if nobody has changed it since `seen`; false when somebody has. */
export async function changeResource(
  tx: Tx,
  seen: ResourceRow,
  change: { text?: ResourceText; patch?: ResourcePatch; kind: ResourceChangeKind },
  by: By,
): Promise<boolean> {
  const { text = textOfRow(seen), patch = {}, kind } = change;
  const version = seen.version + 1;
  // Naming the same day again is looking again.
  const looked = kind === 'confirmed' || text.confirmedOn !== seen.confirmed_on;
  const confirmed_by = text.confirmedOn === null ? null : looked ? by.user : seen.confirmed_by;
  const done = await tx
    .updateTable('resource')
    .set({ ...columnsOf(text), ...patch, version, confirmed_by, changed_at: by.now.toISOString() })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await noteChange(tx, { id: seen.id, version }, text, kind, by);
  return true;
}

const noteChange = (
  tx: Tx,
  { id, version }: { id: ResourceId; version: number },
  text: ResourceText,
  kind: ResourceChangeKind,
  by: By,
) =>
  tx
    .insertInto('resource_change')
    .values({
      resource_id: id,
      version,
      kind,
      content: JSON.stringify(text),
      changed_by: by.user,
      changed_at: by.now.toISOString(),
    })
    .execute();
