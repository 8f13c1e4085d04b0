import { describe, expect, it } from 'vitest';
import { Element } from '../board/element.ts';
import { Tie } from '../board/tie.ts';
import { isLit, isTieLit, layerCounts, type LayerFilter } from './layers.ts';

const el = (id: string, more: object) => Element.parse({ id: `el_${id}`, label: id, pos: { x: 0, y: 0 }, ...more });
const subject = el('me', { kind: 'person', isSubject: true });
const office = el('office', { kind: 'resource', formality: 'formal', help: 'public' });
const friend = el('friend', { kind: 'person', relation: '友人', state: 'planned' });
const note = el('note', { kind: 'note', text: 'x' });
const side: LayerFilter = { by: 'side', values: new Set(['informal']) };

describe('layers', () => {
  it('[Q13] dims what is of another value; 本人, notes and areas stay', () => {
    expect([subject, office, friend, note].map((element) => isLit(element, side))).toEqual([true, false, true, true]);
  });

  it('[Q13] a tie is lit with both its ends, and by its own state in the dimension of states', () => {
    const tie = Tie.parse({ id: 'tie_1', from: 'el_me', to: 'el_friend', state: 'planned' });
    expect(isTieLit(tie, [subject, friend], side)).toBe(true);
    expect(isTieLit(tie, [subject, office], side)).toBe(false);
    expect(isTieLit(tie, [subject, undefined], side)).toBe(false);
    expect(isTieLit(tie, [subject, friend], { by: 'state', values: new Set(['current']) })).toBe(false);
    expect(isTieLit(tie, [subject, friend], { by: 'state', values: new Set(['planned']) })).toBe(true);
  });

  it('[Q13] counts the values that occur, in the order of the field, unwritten ones last', () => {
    expect(layerCounts([friend, office, subject, note], 'help')).toEqual([
      { value: 'public', count: 1 },
      { value: 'none', count: 2 },
    ]);
  });
});
