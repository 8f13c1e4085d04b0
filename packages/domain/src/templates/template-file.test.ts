import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { templateArbitrary } from '../testing/template-arbitrary.ts';
import { boardFromTemplate } from './board-from-template.ts';
import { TEMPLATES } from './index.ts';
import { missingProducts } from './missing-products.ts';
import { fromTemplateFile, readTemplateFile, templateJsonSchema, toTemplateFile } from './template-file.ts';

/** A file as somebody may have spoilt it. */
type Spoilt = {
  format: unknown;
  version: unknown;
  template: {
    title: unknown;
    extra?: unknown;
    agenda: { title: unknown; minutes: unknown }[];
    produces: unknown[];
    board: { elements: { id?: unknown }[]; ties: unknown[] };
  };
};
const change = (edit: (file: Spoilt) => void): unknown => {
  const changed = structuredClone(toTemplateFile(TEMPLATES[0]!)) as unknown as Spoilt;
  edit(changed);
  return changed;
};
const problemsOf = (value: unknown) => {
  const read = fromTemplateFile(value);
  return read.ok ? [] : read.problems;
};

describe('[P10] the open format of a template', () => {
  it('comes back as it was, whatever it says, and every template opens as a board', () => {
    fc.assert(
      fc.property(templateArbitrary, (template) => {
        const written = JSON.stringify(toTemplateFile(template), null, 2);
        expect(readTemplateFile(written)).toEqual({ ok: true, template });
        const board = boardFromTemplate(template, { subjectAlias: 'Bさん', random: seededRandom(7) });
        expect(board.elements).toHaveLength(template.board.elements.length);
        expect(missingProducts(template, board).every(({ found }) => found === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
    for (const template of TEMPLATES)
      expect(readTemplateFile(JSON.stringify(toTemplateFile(template)))).toEqual({ ok: true, template });
  });

  it('refuses any other JSON in words and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readTemplateFile(text);
        expect(read.ok).toBe(false);
        if (!read.ok) for (const { message } of read.problems) expect(message).toMatch(/[。：]/);
      }),
      { numRuns: 200 },
    );
    fc.assert(fc.property(fc.string(), (text) => !readTemplateFile(text).ok));
  });

  it('names the line and the place of each wrong value', () => {
    const text = JSON.stringify(
      change((f) => {
        f.template.agenda[1]!.minutes = 601;
        f.template.title = ' ';
      }),
      null,
      2,
    );
    const lines = text.split('\n');
    const read = readTemplateFile(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems).toHaveLength(2);
    for (const { line } of read.problems) {
      expect(lines[(line ?? 0) - 1]).toMatch(/"title": " "|"minutes": 601/);
    }
    expect(read.problems.map(({ message }) => message.split('：')[0])).toEqual([
      '名前（title）',
      '議題2の時間（agenda.1.minutes）',
    ]);
    expect(readTemplateFile('{\n"format": "tsunagu-template",\n}')).toMatchObject({
      ok: false,
      problems: [{ line: 3 }],
    });
  });

  it('tells problems from top to bottom, what is missing from what is wrong', () => {
    const read = readTemplateFile(
      JSON.stringify(
        change((f) => {
          f.template.produces = [{ kind: 'zz', label: '役割' }];
          f.template.agenda = [{ title: '議題', minutes: '十分' }, { title: '議題' } as never];
          Object.assign(f.template, { function: undefined });
        }),
        null,
        2,
      ),
    );
    if (read.ok) throw new Error('it was taken');
    expect(read.problems.map(({ line }) => line)).toEqual(
      read.problems.map(({ line }) => line).sort((a, b) => a! - b!),
    );
    const messages = read.problems.map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        '会議の種類（function）：入れてください。',
        '議題1の時間（agenda.0.minutes）：数字を入れてください。',
        '議題2の時間（agenda.1.minutes）：入れてください。',
        'できるもの1の種類（produces.0.kind）：えらべる値ではありません。',
      ]),
    );
  });

  it('refuses other formats, other versions and files that nest too deep', () => {
    expect(problemsOf(change((f) => (f.format = 'tsunagu-board')))).toMatchObject([{ place: 'format' }]);
    expect(problemsOf(change((f) => (f.version = 2)))).toMatchObject([{ place: 'version' }]);
    let deep: unknown = {};
    for (let i = 0; i < 60; i += 1) deep = [deep];
    expect(problemsOf(change((f) => (f.template.extra = deep)))).toMatchObject([{ place: '' }]);
  });

  it('[P8] refuses what names something that is not there', () => {
    const places = (edit: (f: Spoilt) => void) => problemsOf(change(edit)).map(({ place }) => place);
    expect(places((f) => f.template.produces.push({ kind: 'field', label: '原因', field: 'ない見出し' }))).toEqual([
      'template.produces.5.field',
    ]);
    expect(places((f) => f.template.produces.push({ kind: 'table', label: '表', table: 'ない表' }))).toEqual([
      'template.produces.5.table',
    ]);
    expect(places((f) => f.template.board.ties.push({ from: 'el_x', to: 'el_y' }))).toEqual([
      'template.board.ties.0.from',
      'template.board.ties.0.to',
    ]);
    expect(
      places((f) => {
        for (const element of f.template.board.elements) element.id = 'el_same';
      }).length,
    ).toBeGreaterThan(5);
    expect(places((f) => f.template.board.elements.push({ kind: 'image', pos: { x: 0, y: 0 } } as object))).not.toEqual(
      [],
    );
    expect(
      places((f) => (f.template.agenda = Array.from({ length: 31 }, () => ({ title: '議題', minutes: 1 })))),
    ).toEqual(['template.agenda']);
  });

  it('[P10] tells at most twenty problems, then how many more', () => {
    const problems = problemsOf(
      change((f) => {
        f.template.agenda = Array.from({ length: 30 }, () => ({ title: '', minutes: -1 }));
      }),
    );
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toContain('40');
  });

  it('leaves nothing of what it does not know, prototypes included', () => {
    const read = readTemplateFile(
      JSON.stringify(toTemplateFile(TEMPLATES[0]!)).replace(
        '"template":{',
        '"template":{"__proto__":{"polluted":true},"constructor":{"x":1},"unknown":1,',
      ),
    );
    expect(read).toEqual({ ok: true, template: TEMPLATES[0] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('has a JSON Schema', () => {
    const schema = JSON.stringify(templateJsonSchema());
    expect(schema).toContain('tsunagu-template');
    expect(schema).toContain('closingCheck');
  });
});
