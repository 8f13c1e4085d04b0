import { describe, expect, it } from 'vitest';
import { fromBoardJson } from '../board/from-board-json.ts';
import { contains, overlap } from '../board/sign-size.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { canCarryTie, mayHold } from '../board/element.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { labelOf, lacking } from './figure-check.ts';
import { FIGURES } from './figures.ts';
import { findSample, SAMPLES } from './index.ts';
import { boardFromSample, Sample, templateForSample } from './sample.ts';
import { templateRef } from '../templates/template.ts';

describe.each(SAMPLES.map((sample) => [sample.id, sample] as const))('sample %s', (id, sample) => {
  const { elements, ties, issues, ...about } = Sample.parse(sample);
  const byId = new Map(elements.map((element) => [element.id, element]));

  it('[S1] opens as a board under fresh ids, with the agenda of its template', () => {
    const board = boardFromSample(sample, { random: seededRandom(1) });
    const other = boardFromSample(sample, { random: seededRandom(2) });
    expect(board.elements).toHaveLength(elements.length);
    expect(board.ties).toHaveLength(ties.length);
    expect(board.agenda.length).toBeGreaterThan(0);
    const ids = [...board.elements, ...board.ties, ...board.issues, ...board.agenda].map((thing): string => thing.id);
    expect(ids.filter((fresh) => [...other.elements, ...other.ties].some((thing) => thing.id === fresh))).toEqual([]);
    // The open format refuses a board whose ties lack their ends.
    const written: unknown = JSON.parse(JSON.stringify(toBoardJson(board, { attendance: [], hideNames: false })));
    expect(fromBoardJson(written)).toMatchObject({ ok: true });
  });

  it('[S2] ends every tie at a person, resource or area, and names things that are there', () => {
    for (const tie of ties)
      for (const end of [tie.from, tie.to]) {
        const element = byId.get(end);
        expect(element !== undefined && canCarryTie(element), `${tie.id} ${end}`).toBe(true);
      }
    for (const issue of issues) if (issue.source?.kind === 'element') expect(byId.has(issue.source.id)).toBe(true);
    const ids = [...elements, ...ties, ...issues].map((thing): string => thing.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[S3] bears every label, list, relation and mark of its figure, each thing in its area', () => {
    const figure = FIGURES[id];
    expect(figure, `the figure of ${id} is listed in figures.ts`).toBeDefined();
    expect(lacking(figure!, { elements, ties })).toEqual([]);
  });

  it('[S4] has no two signs on each other, and nothing on the edge of an area', () => {
    const signs = elements.filter((element) => !mayHold(element));
    for (const [index, a] of signs.entries())
      for (const b of signs.slice(index + 1)) expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false);
    const grounds = elements.filter(mayHold);
    for (const [index, area] of grounds.entries())
      for (const thing of [...signs, ...grounds.slice(index + 1)])
        expect(contains(area, thing) || contains(thing, area) || !overlap(area, thing), `${area.id} ${thing.id}`).toBe(
          true,
        );
  });

  it('[S5] lies right of and below the origin, and says that it is fictional', () => {
    for (const element of elements) {
      expect(element.pos.x).toBeGreaterThanOrEqual(0);
      expect(element.pos.y).toBeGreaterThanOrEqual(0);
    }
    expect(about.fictional).toBe(true);
    expect(about.description).toContain('架空');
    for (const participant of about.participants) expect(participant.name).toContain('見本');
    expect(findSample(id)).toBe(sample);
  });
});

describe.each(SAMPLES.map((sample) => [sample.id, sample] as const))('sample %s in a meeting', (_, sample) => {
  it('[S6] serves each of its functions with a template of that function, and no other', () => {
    for (const fn of [1, 2, 3, 4, 5] as const) {
      const template = templateForSample(sample, fn);
      expect(template?.function).toBe(sample.functions.includes(fn) ? fn : undefined);
      if (!template) continue;
      const board = boardFromSample(sample, { random: seededRandom(3), template });
      expect(board.meta).toMatchObject({ function: fn, template: templateRef(template) });
      expect(board.agenda).toHaveLength(template.agenda.length);
    }
  });
});

describe('sample C6', () => {
  const { ties, elements } = Sample.parse(findSample('C6'));
  const tie = (label: string) => ties.find((candidate) => candidate.label === label);
  it('[S3] means what the figure means: strain, loose ends, and what is still to be built', () => {
    expect(tie('あつれき')).toMatchObject({ tension: 'conflict', state: 'current' });
    expect(tie('疎外')).toMatchObject({ tension: 'conflict', strength: 'weak' });
    expect(tie('孤立')).toMatchObject({ strength: 'weak' });
    for (const label of ['日常的な支援', '見守り'])
      expect(tie(label)).toMatchObject({ state: 'planned', direction: 'forward' });
    expect(ties.filter((candidate) => candidate.label === '').every((t) => t.strength === 'strong')).toBe(true);
    const subjects = elements.filter((element) => element.kind === 'person' && element.isSubject);
    expect(subjects.map(labelOf)).toEqual(['Aさん']);
  });
});
