import { foldText } from '../board/fold-text.ts';
import type { ResourceId } from '../ids.ts';
import { changedFields, type DirectoryResource, type ResourceText, resourceTextOf } from './directory-resource.ts';
import { LikenessIndex } from './duplicates.ts';
import { resourceNameKey } from './likeness.ts';
import type { ReadResourceRow } from './resource-table.ts';

/** What reading a line in would do. `duplicate`: it may be one that is there already; people decide. */
export type ImportVerdict = 'new' | 'changed' | 'same' | 'duplicate';
/** What a line may be the same as: a row of the directory, or an earlier line of the file. */
export type ImportLike = { readonly name: string; readonly careArea: string; readonly line: number | null };

export type ImportLine = {
  readonly line: number;
  readonly verdict: ImportVerdict;
  /** What the row would hold afterwards. */
  readonly text: ResourceText;
  /** The row of the directory that the line is about; null for none. */
  readonly resource: Pick<DirectoryResource, 'id' | 'version'> | null;
  /** Fields that would change. */
  readonly fields: readonly (keyof ResourceText)[];
  readonly like: readonly ImportLike[];
};

/**
 * What a file would do to the directory, line by line (SPEC RS13); nothing is written by it. A line is about the row whose number it
 * bears, else about the one row of the same name (forms of corporations aside) in the same 圏域. Fields that the file does not have
 * stay as they are.
 */
export function planImport(
  rows: readonly ReadResourceRow[],
  directory: readonly DirectoryResource[],
): readonly ImportLine[] {
  const byId = new Map<ResourceId, DirectoryResource>(directory.map((row) => [row.id, row]));
  const byKey = new Map<string, DirectoryResource[]>();
  for (const row of directory) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  type Known = { name: string; careArea: string; contact: string; line: number | null };
  const index = new LikenessIndex<Known>(
    directory.map(({ name, careArea, contact }) => ({ name, careArea, contact, line: null })),
  );
  const taken = new Set<ResourceId>();
  return rows.map(({ line, id, fields }): ImportLine => {
    const fresh: ResourceText = { ...NEW, ...fields };
    const named = id === null ? undefined : byId.get(id);
    const same = byKey.get(keyOf(fresh)) ?? [];
    const row = named ?? (same.length === 1 ? same[0] : undefined);
    const like = (row === undefined || taken.has(row.id) ? index.like(fresh) : [])
      .slice(0, MOST_LIKE)
      .map(({ row: { name, careArea, line: at } }) => ({ name, careArea, line: at }));
    index.add({ name: fresh.name, careArea: fresh.careArea, contact: fresh.contact, line });
    // A second line about one row would undo the first: it is asked about instead.
    if (row === undefined || taken.has(row.id))
      return {
        line,
        verdict: like.length > 0 || row ? 'duplicate' : 'new',
        text: fresh,
        resource: null,
        fields: [],
        like,
      };
    taken.add(row.id);
    const text: ResourceText = { ...resourceTextOf(row), ...fields };
    const changed = changedFields(resourceTextOf(row), text);
    const resource = { id: row.id, version: row.version };
    return { line, verdict: changed.length > 0 ? 'changed' : 'same', text, resource, fields: changed, like: [] };
  });
}

const MOST_LIKE = 3;
const NEW: Omit<ResourceText, 'name'> = {
  formality: 'formal',
  kind: 'other',
  careArea: '',
  target: '',
  content: '',
  contact: '',
  carrier: '',
  conditions: '',
  confirmedOn: null,
};
const keyOf = ({ name, careArea }: Pick<ResourceText, 'name' | 'careArea'>): string =>
  `${resourceNameKey(name)} ${foldText(careArea)}`;
