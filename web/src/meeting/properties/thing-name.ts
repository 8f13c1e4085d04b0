import type { BoardDoc } from '@tsunagu/board-doc';
import { displayName, type NameView } from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';
import { namesText } from '@tsunagu/domain/catalogue/names';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import type { Thing } from '../live/things.ts';

/** What a thing on the map is called in a sentence; empty when it is gone or has no words. */
export function thingName(board: BoardDoc, thing: Thing, names: NameView): string {
  const nameOf = (id: Parameters<typeof board.elements.get>[0]) => {
    const element = board.elements.get(id);
    return element ? displayName(element, names) : '';
  };
  switch (thing.kind) {
    case 'element':
      return nameOf(thing.id).split('\n')[0]?.slice(0, 40) ?? '';
    case 'tie': {
      const tie = board.ties.get(thing.id);
      return tie ? text.tieBetween(nameOf(tie.from), nameOf(tie.to)) : '';
    }
    case 'union': {
      const union = board.unions.get(thing.id);
      const partners = union ? [union.a, ...(union.b === null ? [] : [union.b])] : [];
      return partners.map(nameOf).filter(Boolean).join(familyText.and);
    }
    case 'issue':
      return board.issues.get(thing.id)?.title ?? '';
    case 'ink':
      return '';
  }
}

/** What sort of thing it is, in words. */
export function thingKind(board: BoardDoc, thing: Thing): string {
  if (thing.kind !== 'element') return text.kinds[thing.kind];
  const element = board.elements.get(thing.id);
  if (!element) return '';
  return element.kind in namesText.figure
    ? namesText.figure[element.kind as keyof typeof namesText.figure]
    : text.kinds[element.kind as keyof typeof text.kinds];
}
