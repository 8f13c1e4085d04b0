import type { RichBlock, RichText } from '@tsunagu/domain';

/** Whether anything was written: words or an embedded record. */
export const hasWords = (text: RichText): boolean => text.some(blockHasWords);

function blockHasWords(block: RichBlock): boolean {
  switch (block.type) {
    case 'record':
      return true;
    case 'paragraph':
    case 'heading':
      return block.content.some((inline) => inline.type === 'text' && inline.text.trim() !== '');
    case 'bullets':
    case 'numbers':
      return block.items.some(hasWords);
  }
}

/** Ids of all records that a text embeds. */
export function embeddedRecords(text: RichText): Set<string> {
  const ids = new Set<string>();
  const walk = (blocks: RichText): void => {
    for (const block of blocks) {
      if (block.type === 'record') ids.add(block.id);
      if (block.type === 'bullets' || block.type === 'numbers') block.items.forEach(walk);
    }
  };
  walk(text);
  return ids;
}
