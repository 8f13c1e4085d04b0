import type { BoardDoc, RecordRoot } from '@tsunagu/board-doc';
import type { ElementId, RichBlock, RichText } from '@tsunagu/domain';
import { namesText } from '@tsunagu/domain/catalogue/names';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import { syncText } from '@tsunagu/domain/catalogue/sync';

/** Any record of a board, field by field. */
export type PlainRecord = { readonly [field: string]: unknown };

const MAX_NAME = 30;
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const shorten = (text: string): string => (text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text);

/** What a record is called on screen, e.g. 「人「田中さん」」, or between whom a tie runs. */
export function nameOf(root: RecordRoot, value: PlainRecord, board: BoardDoc): string {
  if (root === 'ties') {
    const end = (id: unknown): string => {
      const element = board.elements.get(id as ElementId);
      return (element !== undefined && 'label' in element && words(element.label)) || syncText.unnamed;
    };
    return syncText.between(end(value['from']), end(value['to']));
  }
  // A meeting has each sheet and each row once: the id says which.
  const id = words(value['id']);
  if (root === 'sheets')
    return isIn(sheetsText.names, id)
      ? syncText.named(syncText.kinds.sheets, sheetsText.names[id])
      : syncText.kinds.sheets;
  if (root === 'assessment')
    return isIn(sheetsText.rows, id)
      ? syncText.named(syncText.kinds.assessment, sheetsText.rows[id])
      : syncText.kinds.assessment;
  const name = ['label', 'title', 'what', 'text'].map((field) => words(value[field])).find((text) => text !== '');
  return syncText.named(kindOf(root, value), shorten(name ?? ''));
}

function kindOf(root: RecordRoot, { kind }: PlainRecord): string {
  if (root !== 'elements') return syncText.kinds[root];
  switch (kind) {
    case 'person':
    case 'resource':
    case 'note':
    case 'area':
    case 'caption':
      return syncText.kinds[kind];
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
      return namesText.figure[kind];
    default:
      return syncText.unnamed;
  }
}

/** Fields that say where and in which order, not what. */
const PLACES = new Set(['pos', 'z', 'order']);
const SILENT = new Set(['id', 'kind', 'points', 'width', 'tint', 'startedAt', 'spentSeconds', 'source', 'issueId']);

const isIn = <T extends object>(words: T, key: string): key is string & keyof T => Object.hasOwn(words, key);

/** What a field is called; undefined for those that nobody reads. */
const fieldName = (root: RecordRoot | 'meta', key: string): string | undefined => {
  if (root === 'sheets') return sheetField(key);
  return isIn(syncText.fields, key) ? syncText.fields[key] : undefined;
};

const sheetField = (key: string): string | undefined => {
  if (isIn(sheetsText.texts, key)) return sheetsText.texts[key];
  const mark = key.startsWith('factor') ? key.slice('factor'.length) : '';
  return isIn(sheetsText.factorMarks, mark) ? sheetsText.factor(sheetsText.factorMarks[mark]) : undefined;
};

/** A line for each field in `fields` that says something; `record` is the whole. */
export function describeFields(
  root: RecordRoot | 'meta',
  fields: Readonly<Record<string, unknown>>,
  record: object,
): string[] {
  if (root === 'ink') return [syncText.drawn];
  const whole = fields === record;
  const lines: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (PLACES.has(key)) {
      if (!whole && !lines.includes(syncText.moved)) lines.push(syncText.moved);
    } else if (!SILENT.has(key)) {
      const name = fieldName(root, key);
      if (name === undefined) continue;
      const said = sayValue(value);
      // In a new record only what was filled in matters; in a change an emptied field does too.
      if (said !== undefined || !whole) lines.push(syncText.detail(name, said ?? syncText.empty));
    }
  }
  return lines;
}

/** A value in words; undefined for nothing. Codes and ids say nothing to a reader. */
function sayValue(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value === '' || /^[a-z]+_[A-Za-z0-9]+$/.test(value)) return undefined;
    return value;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? syncText.yes : undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join('、');
  if (typeof value === 'object' && value !== null && 'day' in value) return String(value.day);
  return undefined;
}

/** The minutes' words, a line a paragraph; embedded records are records of their own. */
export function minutesLines(text: RichText): string[] {
  return text.flatMap(blockLines).filter((line) => line !== '');
}

function blockLines(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content
        .map((inline) => (inline.type === 'text' ? inline.text : '\n'))
        .join('')
        .split('\n');
    case 'bullets':
    case 'numbers':
      return block.items.flatMap((item) => item.flatMap(blockLines));
    case 'record':
      return [];
  }
}
