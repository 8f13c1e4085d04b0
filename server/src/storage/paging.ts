import { type RawBuilder, sql } from 'kysely';

/** Where a page ended: the sort value and id of its last row. Opaque to clients. */
export type Cursor = { readonly at: string; readonly id: string };
export type Page<T> = { readonly items: readonly T[]; readonly next: Cursor | null };

export const PAGE_SIZE = 50;

export const encodeCursor = (cursor: Cursor | null): string | null =>
  cursor && Buffer.from(`${cursor.at} ${cursor.id}`).toString('base64url');

/** Null when the text is no cursor of this server. */
export function decodeCursor(text: string): Cursor | null {
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  return at && id && rest.length === 0 ? { at, id } : null;
}

/** Rows after the cursor when sorted newest first. */
export const olderThan = (atColumn: string, idColumn: string, cursor: Cursor | null): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(atColumn)}, ${sql.ref(idColumn)}) < (${cursor?.at}, ${cursor?.id})`;

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<T>(rows: readonly T[], limit: number, at: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? at(last) : null };
}
