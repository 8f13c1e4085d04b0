import type { ResourceText } from '@tsunagu/domain';
import type { ImportPreview } from '../api/resources.ts';

type Line = Extract<ImportPreview, { ok: true }>['lines'][number];
type Judged = Pick<Line, 'verdict' | 'fields'> & { readonly text: Partial<ResourceText> };

/** What a line would take away from the row that it changes: fields that say something now and nothing afterwards. */
export const emptiedBy = ({ verdict, fields, text }: Judged): (keyof ResourceText)[] =>
  verdict === 'changed'
    ? (fields as (keyof ResourceText)[]).filter((field) => text[field] === '' || text[field] === null)
    : [];

/**
 * Whether a line is chosen before anybody has read it: what is new, and what changes a row without emptying anything. A blank cell of somebody's table says
 * more often „not known here“ than „take it away“.
 */
export const isChosenAtFirst = (line: Judged): boolean =>
  line.verdict === 'new' || (line.verdict === 'changed' && emptiedBy(line).length === 0);
