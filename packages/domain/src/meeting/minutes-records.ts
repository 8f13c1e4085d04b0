import type { Board } from '../board/board.ts';
import { displayName } from '../board/display-name.ts';
import type { AgendaItemId, AttendanceId, RoleId } from '../ids.ts';
import type { MinutesBlock, MinutesPerson, MinutesRecord, MinutesSource } from './minutes-document.ts';
import { inOrder } from './record-order.ts';
import type { RecordSource } from './records.ts';
import type { RecordKind, RichBlock, RichText } from './rich-text.ts';

type Entry = { readonly record: MinutesRecord; readonly item: AgendaItemId | null };

/** Every record of a board with its words and the agenda item it belongs to, and which of them stand in the text. */
export type RecordBook = {
  /** The text with the words of its embedded records; remembers what it embeds. */
  resolve(text: RichText): MinutesBlock[];
  /** Records of an item (null: of none, or of one that is gone) that no text resolved so far embeds. */
  loose(item: AgendaItemId | null): MinutesRecord[];
};

const keyOf = (kind: RecordKind, id: string) => `${kind} ${id}`;

export function openRecordBook(
  board: Board,
  numbers: ReadonlyMap<RoleId, number>,
  person: (id: AttendanceId | null) => MinutesPerson | null,
): RecordBook {
  const items = new Set(board.agenda.map((item) => item.id));
  const entries = new Map<string, Entry>();
  const add = (kind: RecordKind, id: string, item: AgendaItemId | null, record: MinutesRecord) =>
    entries.set(keyOf(kind, id), { record, item: item !== null && items.has(item) ? item : null });

  for (const { id, text, agendaItemId } of inOrder(board.decisions))
    add('decision', id, agendaItemId, { kind: 'decision', text });
  for (const { id, text, until, agendaItemId } of inOrder(board.holds))
    add('hold', id, agendaItemId, { kind: 'hold', text, until });
  for (const { id, title, detail, agendaItemId } of inOrder(board.issues))
    add('issue', id, agendaItemId, { kind: 'issue', title, detail });
  for (const { id, what, owner, due, agendaItemId } of inOrder(board.roles))
    add('role', id, agendaItemId, { kind: 'role', number: numbers.get(id) ?? 0, what, owner: person(owner), due });
  for (const { id, text, agendaItemId } of inOrder(board.points))
    add('point', id, agendaItemId, { kind: 'point', text });
  for (const { id, text, speaker, agendaItemId } of inOrder(board.opinions))
    add('opinion', id, agendaItemId, { kind: 'opinion', text, speaker: person(speaker) });

  const embedded = new Set<string>();
  const resolve = (block: RichBlock): MinutesBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block];
      case 'bullets':
      case 'numbers':
        return [{ type: block.type, items: block.items.map((item) => item.flatMap(resolve)) }];
      case 'record': {
        const key = keyOf(block.kind, block.id);
        embedded.add(key);
        const record = entries.get(key)?.record ?? { kind: 'removed', was: block.kind };
        return isBlank(record) ? [] : [{ type: 'record', record }];
      }
    }
  };
  return {
    resolve: (text) => text.flatMap(resolve),
    loose: (item) =>
      [...entries]
        .filter(([key, { record, item: own }]) => own === item && !embedded.has(key) && !isBlank(record))
        .map(([, entry]) => entry.record),
  };
}

/** A card that was put there and never written: no record of anything. */
const isBlank = (record: MinutesRecord): boolean => 'text' in record && record.text.trim() === '';

/** What a role was made from, in words; null for nothing and for what is gone. */
export function sourceWords(board: Board): (source: RecordSource | null) => MinutesSource | null {
  const names = new Map(board.elements.map((element) => [element.id, displayName(element, { hideNames: false })]));
  const ties = new Map(board.ties.map((tie) => [tie.id, tie]));
  const titles = new Map(board.issues.map((issue) => [issue.id, issue.title]));
  const needs = new Map(board.needs.map((need) => [need.id, need.text]));
  return (source) => {
    switch (source?.kind) {
      case undefined:
        return null;
      case 'element': {
        const name = names.get(source.id);
        return name === undefined ? null : { kind: 'element', name };
      }
      case 'tie': {
        const tie = ties.get(source.id);
        if (tie === undefined) return null;
        const [from = '', to = ''] = [names.get(tie.from), names.get(tie.to)];
        return { kind: 'tie', from, to, label: tie.label || tie.flow };
      }
      case 'issue': {
        const title = titles.get(source.id);
        return title === undefined ? null : { kind: 'issue', title };
      }
      case 'need': {
        const text = needs.get(source.id);
        return text === undefined ? null : { kind: 'need', text };
      }
    }
  };
}
