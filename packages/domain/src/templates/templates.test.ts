import { describe, expect, it } from 'vitest';
import { overlap } from '../board/sign-size.ts';
import { contains } from '../board/sign-size.ts';
import { canCarryTie } from '../board/element.ts';
import { FUNCTION_NAMES, type MeetingFunction } from '../five-functions.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { boardFromTemplate } from './board-from-template.ts';
import { findTemplate, templateForFunction, TEMPLATES } from './index.ts';
import { Template, templateRef } from './template.ts';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('template %s', (_, template) => {
  const board = boardFromTemplate(template, { subjectAlias: 'Bさん', random: seededRandom(1) });

  it('[P1] is valid data', () => {
    expect(Template.parse(template).id).toBe(template.id);
  });

  it('[P2] starts on a populated board, signs within 1000 × 620 and clear of each other', () => {
    const signs = board.elements.filter((element) => element.kind !== 'area');
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

  it('[P4] makes fresh ids every time', () => {
    const again = boardFromTemplate(template, { subjectAlias: 'Bさん', random: seededRandom(2) });
    const ids = [...board.elements, ...board.agenda, ...again.elements, ...again.agenda].map((thing) => thing.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[P5] is remembered as id@version', () => {
    expect(board.meta.template).toBe(templateRef(template));
    expect(findTemplate(board.meta.template)).toBe(template);
    expect(findTemplate(template.id)).toBe(template);
  });
});

describe('templates', () => {
  it('[P5] has one for each of the five functions', () => {
    for (const fn of Object.keys(FUNCTION_NAMES).map(Number) as MeetingFunction[])
      expect(templateForFunction(fn).function).toBe(fn);
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

  it('[P6] function ① takes 60 to 90 minutes', () => {
    const minutes = templateForFunction(1).agenda.reduce((sum, item) => sum + item.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(90);
  });
});
