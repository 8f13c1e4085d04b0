import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boards } from '../testing/board-arbitrary.ts';
import { person, resource, tie } from '../testing/fixtures.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { CLIP_LETTERS, clipOf, clipText, pastedClip, readClip, type ClipSource } from './clip.ts';
import { Element } from './element.ts';
import { Ink } from './ink.ts';
import { Union } from './union.ts';

const source = (more: Partial<ClipSource> = {}): ClipSource => ({
  elements: [],
  ties: [],
  unions: [],
  ink: [],
  ...more,
});
const family = source({
  elements: [
    person('el_1', { isSubject: true, group: 'g', locked: true, label: '佐藤 花子', alias: '本人' }),
    person('el_2', { bornTo: 'uni_1', custody: 'el_1', group: 'g', auto: true }),
    resource('el_3'),
  ],
  ties: [tie('tie_1', 'el_1', 'el_2'), tie('tie_2', 'el_1', 'el_3')],
  unions: [Union.parse({ id: 'uni_1', a: 'el_1' })],
  ink: [Ink.parse({ id: 'ink_1', points: [0, 0, 0.5, 10, 10, 0.5], width: 4 })],
});
const chosen = (...ids: string[]) => new Set(ids);
const pasting = { by: { x: 10, y: 20 }, subject: false, random: seededRandom(1) };

describe('clips', () => {
  it('[L1] hold the chosen things and what runs between them', () => {
    const clip = clipOf(family, chosen('el_1', 'el_2', 'ink_1', 'tie_2', 'iss_1'))!;
    expect(clip.elements.map(({ id }) => id)).toEqual(['el_1', 'el_2']);
    expect(clip.ties.map(({ id }) => id)).toEqual(['tie_1']);
    expect(clip.unions).toHaveLength(1);
    expect(clip.ink).toHaveLength(1);
    expect(clipOf(family, chosen('tie_1', 'iss_1'))).toBeUndefined();
  });

  it('[L3] forget parents that were not copied', () => {
    expect(clipOf(family, chosen('el_2'))!.elements[0]).toMatchObject({ bornTo: null, custody: null });
  });

  it('[L2] are read back as they were written', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const clip = clipOf(board, new Set(board.elements.map(({ id }): string => id)));
        if (clip) expect(readClip(JSON.stringify(clip))).toEqual(clip);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['another format', JSON.stringify({ format: 'excalidraw/clipboard', elements: [] })],
    [
      'an empty one',
      JSON.stringify({ format: 'tsunagu-clip', version: 1, elements: [], ties: [], unions: [], ink: [] }),
    ],
    ['endless nesting', '['.repeat(200_000)],
    ['too many letters', 'x'.repeat(CLIP_LETTERS + 1)],
  ])('[L2] are not: %s', (_, text) => {
    expect(readClip(text)).toBeUndefined();
  });

  it('[L2] are not what bears an id twice or a place beyond the board; ties without ends are left out', () => {
    const clip = clipOf(family, chosen('el_1', 'el_2'))!;
    const read = (more: object) => readClip(JSON.stringify({ ...clip, ...more }));
    expect(read({ elements: [clip.elements[0], clip.elements[0]] })).toBeUndefined();
    expect(read({ elements: [{ ...clip.elements[0], pos: { x: 1e9, y: 0 } }] })).toBeUndefined();
    expect(read({ ties: [{ ...clip.ties[0], to: 'el_9' }] })!.ties).toEqual([]);
    expect(
      read({ elements: clip.elements.map((one) => ({ ...one, __proto__: { polluted: true }, extra: 1 })) }),
    ).toEqual(clip);
  });

  it('[L3] become new things: moved, unlocked, in a group of their own, without a second 本人', () => {
    const clip = clipOf(family, chosen('el_1', 'el_2', 'ink_1'))!;
    const made = pastedClip(clip, pasting);
    const [first, second] = made.elements;
    expect(first).toMatchObject({ pos: { x: 10, y: 20 }, isSubject: false, locked: false });
    expect(second).toMatchObject({ bornTo: made.unions[0]!.id, custody: first!.id, auto: false });
    expect(first!.group).toBe(second!.group);
    expect(first!.group).not.toBe('g');
    expect(made.ties[0]).toMatchObject({ from: first!.id, to: second!.id });
    expect(made.ink[0]!.points).toEqual([10, 20, 0.5, 20, 30, 0.5]);
    const ids = [...clip.elements, ...clip.ties, ...clip.unions, ...clip.ink].map(({ id }): string => id);
    for (const { id } of [...made.elements, ...made.ties, ...made.unions, ...made.ink]) expect(ids).not.toContain(id);
    expect(pastedClip(clip, { ...pasting, subject: true }).elements[0]).toMatchObject({ isSubject: true });
    for (const element of made.elements) expect(Element.safeParse(element).success).toBe(true);
  });

  it('[L4] are one name a line for other programs, hidden where names are', () => {
    const clip = clipOf(family, chosen('el_1', 'el_3'))!;
    expect(clipText(clip, { hideNames: false })).toBe('佐藤 花子\nel_3');
    expect(clipText(clip, { hideNames: true })).toBe('本人\nel_3');
  });
});
