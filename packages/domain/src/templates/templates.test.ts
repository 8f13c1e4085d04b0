import { describe, expect, it } from 'vitest';
import { overlap } from '../board/sign-size.ts';
import { contains } from '../board/sign-size.ts';
import { canCarryTie, isGround } from '../board/element.ts';
import { FUNCTION_NAMES, type MeetingFunction } from '../five-functions.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { boardFromTemplate } from './board-from-template.ts';
import { missingProducts } from './missing-products.ts';
import { findTemplate, templateForFunction, TEMPLATES } from './index.ts';
import { readTemplateRef, Template, templateMinutes, templateRef } from './template.ts';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_, template) => {
  const board = boardFromTemplate(template, { subjectAlias: 'Bさん', random: seededRandom(1) });

  it('[P1] is valid data', () => {
    expect(Template.parse(template).id).toBe(template.id);
  });

  it('[P2] starts on a populated board, signs within 1000 × 620 and clear of each other', () => {
    const signs = board.elements.filter((element) => !isGround(element));
    expect(signs.length).toBeGreaterThan(0);
    const page = { ...board.elements[0]!, kind: 'area', pos: { x: 0, y: 0 }, size: { w: 1000, h: 620 } } as never;
    for (const element of board.elements) expect(contains(page, element), JSON.stringify(element)).toBe(true);
    for (const [i, a] of signs.entries())
      for (const b of signs.slice(i + 1))
        expect(overlap(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(false);
  });

  it('[P3] gives every agenda item a time box, prompts and the first text of its minutes', () => {
    for (const item of board.agenda) {
      expect(item.minutes).toBeGreaterThan(0);
      expect(item.prompt).not.toBe('');
      expect(board.minutes.get(item.id)?.length).toBeGreaterThan(0);
      expect(item.state).toBe('waiting');
    }
    expect(board.agenda.map((item) => item.order)).toEqual(board.agenda.map((_, index) => index + 1));
  });

  it('[P4] lets a layout move people, and leaves papers and tables where they are', () => {
    for (const { kind, auto } of board.elements) expect(auto, kind).toBe(kind !== 'note' && kind !== 'table');
  });

  it('[P4] makes fresh ids every time', () => {
    const again = boardFromTemplate(template, { subjectAlias: 'Bさん', random: seededRandom(2) });
    const things = [board, again].flatMap(({ elements, ties, agenda }) => [...elements, ...ties, ...agenda]);
    const ids = things.map((thing): string => thing.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[P5] is remembered as id@version', () => {
    expect(board.meta.template).toBe(templateRef(template));
    expect(findTemplate(board.meta.template)).toBe(template);
    expect(findTemplate(template.id)).toBe(template);
    expect(readTemplateRef(board.meta.template)).toEqual({ id: template.id, version: template.version });
  });

  it('[P7] asks for something that a machine can tell, and has questions for its end', () => {
    expect(template.produces.some(({ kind }) => kind !== 'judged')).toBe(true);
    expect(template.closingCheck.length).toBeGreaterThan(1);
    for (const item of template.agenda) expect(item.prompts.length).toBeGreaterThan(0);
    expect(template.sheets.length > 0).toBe(template.function === 1);
    // What the board starts with is no product of the meeting.
    const counted = template.produces.filter(({ kind }) => kind !== 'judged');
    expect(missingProducts(template, board).map(({ product, found }) => [product, found])).toEqual(
      counted.map((product) => [product, 0]),
    );
  });

  it('[P4] ends its ties where they began, at the same things', () => {
    const label = (id: string) => board.elements.find((element) => element.id === id);
    for (const tie of board.ties)
      for (const end of [tie.from, tie.to]) expect(canCarryTie(label(end)!), tie.id).toBe(true);
    expect(board.ties).toHaveLength(template.board.ties.length);
  });
});

describe('templates', () => {
  it('[P5] has two and more for each of the five functions', () => {
    for (const fn of Object.keys(FUNCTION_NAMES).map(Number) as MeetingFunction[]) {
      expect(templateForFunction(fn).function).toBe(fn);
      expect(TEMPLATES.filter((template) => template.function === fn).length).toBeGreaterThan(1);
    }
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(findTemplate('unknown')).toBeUndefined();
  });

  it("[P6] function ① puts the case's alias in the middle of the rings, also under hidden names", () => {
    const board = boardFromTemplate(templateForFunction(1), { subjectAlias: 'Bさん', random: seededRandom(3) });
    const subject = board.elements.find((element) => element.kind === 'person' && element.isSubject);
    expect(subject).toMatchObject({ label: 'Bさん', alias: 'Bさん' });
    const rings = board.elements.filter((element) => element.kind === 'area' && element.shape === 'ring');
    expect(rings).toHaveLength(3);
    for (const ring of rings) expect(contains(ring, subject!)).toBe(true);
    expect(board.elements.filter(canCarryTie).some((e) => e.kind === 'resource' && e.formality === 'formal')).toBe(
      true,
    );
    expect(board.elements.some((e) => e.kind === 'resource' && e.formality === 'informal')).toBe(true);
  });

  it('[P6] function ① takes 60 to 90 minutes for a difficult case, 20 to 30 for support of self-reliance, step by step', () => {
    const conference = templateMinutes(templateForFunction(1));
    expect(conference).toBeGreaterThanOrEqual(60);
    expect(conference).toBeLessThanOrEqual(90);
    const { agenda } = findTemplate('self-support')!;
    const boxes = [
      [3, 5],
      [2, 3],
      [5, 8],
      [8, 10],
      [3, 5],
    ] as const;
    expect(agenda).toHaveLength(boxes.length);
    for (const [index, [least, most]] of boxes.entries()) {
      expect(agenda[index]!.minutes).toBeGreaterThanOrEqual(least);
      expect(agenda[index]!.minutes).toBeLessThanOrEqual(most);
    }
    expect(templateMinutes({ agenda })).toBeLessThanOrEqual(30);
  });
});
