import { dayOf, type RandomBytes, type ResourceId, type ResourceText, type UserId } from '@tsunagu/domain';
import { inTransaction } from '../storage/database.ts';
import { addResource, changeResource, resourceById, type ResourceRow, textOfRow } from '../storage/resources/rows.ts';
import type { Db, Tx } from '../storage/schema.ts';

type World = { readonly db: Db; readonly now: () => Date; readonly random: RandomBytes };
export type Changed =
  | { readonly ok: true; readonly row: ResourceRow }
  | { readonly ok: false; readonly reason: 'not-found' | 'resource-changed' | 'resource-merged' | 'same-resource' };

const refused = (reason: Extract<Changed, { ok: false }>['reason']): Changed => ({ ok: false, reason });

/** Adds a row. */
export const addToDirectory = (world: World, text: ResourceText, user: UserId): Promise<ResourceRow> =>
  inTransaction(world.db, async (tx) => {
    const id = await addResource(tx, text, { user, now: world.now(), random: world.random, kind: 'added' });
    return theRow(tx, id);
  });

/** What may be done to one row; `seen` names the version that the asker has seen, where that matters. */
export type DirectoryChange =
  | { readonly kind: 'changed'; readonly text: ResourceText; readonly seen: number }
  | { readonly kind: 'ended'; readonly seen: number }
  | { readonly kind: 'restored' | 'confirmed' | 'unmerged' }
  | { readonly kind: 'merged'; readonly into: ResourceId };

/** Changes one row and keeps the version before. A row that lives on in another changes no more, until that is taken back. */
export const changeDirectory = (
  world: World,
  id: ResourceId,
  change: DirectoryChange,
  user: UserId,
): Promise<Changed> =>
  inTransaction(world.db, async (tx): Promise<Changed> => {
    const row = await resourceById(tx, id);
    if (!row) return refused('not-found');
    // Said twice, it holds once.
    if (change.kind === 'merged' && row.merged_into === change.into) return { ok: true, row };
    if (change.kind === 'unmerged' && row.merged_into === null) return { ok: true, row };
    if ((row.merged_into !== null) !== (change.kind === 'unmerged')) return refused('resource-merged');
    if ('seen' in change && change.seen !== row.version) return refused('resource-changed');
    const by = { user, now: world.now() };
    const today = dayOf(by.now.getTime());
    const { kind } = change;
    switch (kind) {
      case 'changed':
        await changeResource(tx, row, { kind, text: change.text }, by);
        break;
      case 'ended':
        await changeResource(tx, row, { kind, patch: { ended_on: today } }, by);
        break;
      case 'restored':
        await changeResource(tx, row, { kind, patch: { ended_on: null } }, by);
        break;
      case 'confirmed':
        await changeResource(tx, row, { kind, text: { ...textOfRow(row), confirmedOn: today } }, by);
        break;
      case 'unmerged':
        await changeResource(tx, row, { kind, patch: { merged_into: null } }, by);
        break;
      case 'merged': {
        if (change.into === id) return refused('same-resource');
        const into = await resourceById(tx, change.into);
        // Only a row that lives on by itself takes another in: so no row can live on in itself by a detour.
        if (!into || into.merged_into !== null) return refused('not-found');
        await changeResource(tx, row, { kind, patch: { merged_into: into.id } }, by);
      }
    }
    return { ok: true, row: await theRow(tx, id) };
  });

export type ImportedLine = { text: ResourceText; resource: { id: ResourceId; version: number } | null };
export type ImportDone =
  | { readonly ok: true; readonly added: number; readonly changed: number }
  | { readonly ok: false };

/** Takes in all lines of a file or, when one of the rows was changed meanwhile, none. */
export async function importToDirectory(
  world: World,
  lines: readonly ImportedLine[],
  user: UserId,
): Promise<ImportDone> {
  const by = { user, now: world.now() };
  try {
    return await inTransaction(world.db, async (tx): Promise<ImportDone> => {
      let changed = 0;
      for (const { text, resource } of lines) {
        if (resource === null) {
          await addResource(tx, text, { ...by, random: world.random, kind: 'imported' });
          continue;
        }
        const row = await resourceById(tx, resource.id);
        const current = row !== undefined && row.version === resource.version && row.merged_into === null;
        if (!current || !(await changeResource(tx, row, { kind: 'imported', text }, by))) throw new ChangedMeanwhile();
        changed += 1;
      }
      return { ok: true, added: lines.length - changed, changed };
    });
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false };
    throw error;
  }
}
/** Rolls the transaction back. */
class ChangedMeanwhile extends Error {}

async function theRow(tx: Tx, id: ResourceId): Promise<ResourceRow> {
  const row = await resourceById(tx, id);
  if (!row) throw new Error('a row that was just written is not there');
  return row;
}
