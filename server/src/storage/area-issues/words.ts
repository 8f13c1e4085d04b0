import { type RawBuilder, sql } from 'kysely';

/** Whether every word (parted by spaces) stands in one of the columns. Signs of LIKE are letters like any other. */
export function holdsWords(columns: readonly string[], words = ''): RawBuilder<boolean> {
  const conditions = words
    .split(/[\s\u3000]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const pattern = `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      const any = columns.map((column) => sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`);
      return sql<boolean>`(${sql.join(any, sql` or `)})`;
    });
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
