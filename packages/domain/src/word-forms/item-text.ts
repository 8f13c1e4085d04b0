import { exportsText } from '../catalogue/exports.ts';
import type { MinutesBlock, MinutesItem, MinutesRecord } from '../meeting/minutes-document.ts';

/** The minutes of an agenda item as lines of plain text: paragraphs, lists with their marks, and the records inside and behind. */
export const itemText = (item: MinutesItem): string =>
  [...item.blocks.flatMap((block) => linesOf(block, '')), ...item.records.map(recordLine)]
    .filter((line) => line.trim() !== '')
    .join('\n');

function linesOf(block: MinutesBlock, indent: string): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [indent + block.content.map((part) => (part.type === 'break' ? '\n' : part.text)).join('')];
    case 'bullets':
    case 'numbers':
      return block.items.flatMap((item, at) => {
        const mark = block.type === 'numbers' ? `${at + 1}. ` : '・';
        const [first = '', ...others] = item.flatMap((inner) => linesOf(inner, `${indent}　`));
        return [indent + mark + first.trimStart(), ...others];
      });
    case 'record':
      return [indent + recordLine(block.record)];
  }
}

function recordLine(record: MinutesRecord): string {
  if (record.kind === 'removed') return exportsText.removed;
  const words = record.kind === 'issue' ? record.title : record.kind === 'role' ? record.what : record.text;
  return `【${exportsText.record[record.kind]}】${words}`;
}
