import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { TieId } from '../ids.ts';
import { findClosingGaps } from '../meeting/closing.ts';
import { plainBlock } from '../meeting/rich-text.ts';
import { attendance, decision, issue, meeting, resource, role } from '../testing/fixtures.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { boardFromTemplate } from './board-from-template.ts';
import { findTemplate, TEMPLATES } from './index.ts';
import { missingProducts } from './missing-products.ts';
import { Template, type WrittenTemplate } from './template.ts';

const base: WrittenTemplate = {
  id: 'all-products',
  version: 1,
  function: 4,
  level: 'area',
  title: 'すべて',
  produces: [
    { kind: 'role', label: '役割分担' },
    { kind: 'monitoring-day', label: 'モニタリング日' },
    { kind: 'goal', label: '目標' },
    { kind: 'issue', label: '課題', least: 2 },
    { kind: 'decision', label: '決定' },
    { kind: 'tie', label: 'つながり' },
    { kind: 'planned-tie', label: 'これからのつながり' },
    { kind: 'planned-supporter', label: 'これからの支え' },
    { kind: 'note', label: '声' },
    { kind: 'card', label: 'まとめ' },
    { kind: 'field', label: '原因', field: '原因' },
    { kind: 'table', label: '根拠', table: '根拠' },
    { kind: 'judged', label: '見こみ' },
  ],
  agenda: [{ title: '議題', minutes: 5, fields: ['原因', 'そのほか'] }],
  board: {
    elements: [
      { id: 'el_a', kind: 'note', text: 'はじめの声', pos: { x: 0, y: 0 } },
      { id: 'el_b', kind: 'card', label: '名前', pos: { x: 300, y: 0 } },
      {
        id: 'el_t',
        kind: 'table',
        label: '根拠',
        pos: { x: 0, y: 300 },
        size: { w: 300, h: 100 },
        rows: 2,
        columns: 2,
        cells: { '0,0': '何', '0,1': 'わかったこと', '1,0': '件数' },
      },
    ],
    ties: [{ from: 'el_a', to: 'el_b' }],
  },
};
const template = Template.parse(base);
const start = boardFromTemplate(template, { subjectAlias: '', random: seededRandom(4) });
const still = (board: Partial<Board>) =>
  missingProducts(template, { ...start, ...board }).map(({ product }) => product.label);
const every = template.produces.filter(({ kind }) => kind !== 'judged').map(({ label }) => label);
const without = (...labels: string[]) => every.filter((label) => !labels.includes(label));

describe('[P9] what a meeting has not produced yet', () => {
  it('is everything at first, but what only people can tell', () => {
    expect(still({})).toEqual(every);
  });

  it('is each thing until it is there', () => {
    const made = role('role_1', { what: '話す' });
    expect(still({ roles: [made] })).toEqual(without('役割分担'));
    expect(still({ roles: [{ ...made, what: ' ' }] })).toEqual(every);
    expect(still({ roles: [{ ...made, monitoringDay: '2026-12-01', goal: '通う' }] })).toEqual(
      without('役割分担', 'モニタリング日', '目標'),
    );
    expect(still({ issues: [issue('iss_1')] })).toEqual(every);
    expect(still({ issues: [issue('iss_1'), issue('iss_2')] })).toEqual(without('課題'));
    expect(still({ decisions: [decision('dec_1')] })).toEqual(without('決定'));
    const [tie] = start.ties;
    const more = { ...tie!, id: TieId.parse('tie_more') };
    expect(still({ ties: [...start.ties, more] })).toEqual(without('つながり'));
    expect(still({ ties: [...start.ties, { ...more, state: 'planned' }] })).toEqual(without('これからのつながり'));
    const planned = resource('el_new', { state: 'planned' });
    expect(still({ elements: [...start.elements, planned] })).toEqual(without('これからの支え'));
  });

  it('tells words that somebody wrote from those that the board started with', () => {
    const rewrite = (kind: string, patch: object) => ({
      elements: start.elements.map((element) => (element.kind === kind ? { ...element, ...patch } : element)),
    });
    expect(still(rewrite('note', { text: '足がない' }))).toEqual(without('声'));
    expect(still(rewrite('note', { text: '' }))).toEqual(every);
    expect(still(rewrite('card', { text: 'バスが通った' }))).toEqual(without('まとめ'));
    const table = start.elements.find((element) => element.kind === 'table')!;
    const cells = table.kind === 'table' ? table.cells : {};
    expect(still(rewrite('table', { cells: { ...cells, '1,1': '三件' } }))).toEqual(without('根拠'));
    expect(still(rewrite('table', { cells: { ...cells, '0,1': '見出しを直した' } }))).toEqual(every);
  });

  it('finds a field by its heading in the minutes, and only what stands below that', () => {
    const [item] = start.agenda;
    const minutes = (...blocks: ReturnType<typeof plainBlock>[]) => ({ minutes: new Map([[item!.id, blocks]]) });
    const cause = plainBlock('heading', '原因');
    expect(still(minutes(cause, plainBlock('paragraph', ' ')))).toEqual(every);
    expect(still(minutes(cause, plainBlock('heading', 'そのほか'), plainBlock('paragraph', '雨')))).toEqual(every);
    expect(still(minutes(cause, plainBlock('paragraph', '坂が多い')))).toEqual(without('原因'));
    expect(still(minutes(cause, { type: 'record', kind: 'decision', id: 'dec_1' }))).toEqual(without('原因'));
    expect(still(minutes(cause, { type: 'bullets', items: [[plainBlock('paragraph', '坂')]] }))).toEqual(
      without('原因'),
    );
  });
});

describe('[C11] closing', () => {
  const conference = findTemplate('case-conference')!;
  const people = [attendance('att_1', '鈴木 見本')];
  const complete = role('role_1', { what: '話す', owner: 'att_1', due: { kind: 'none' } });
  const gaps = (roles: readonly (typeof complete)[], template?: Template) =>
    findClosingGaps({
      meeting: meeting(),
      board: { ...boardFromTemplate(conference, { subjectAlias: '', random: seededRandom(5) }), roles: [...roles] },
      attendance: people,
      answers: [],
      at: '2026-11-23T15:00:00+09:00',
      template,
    }).map((gap) => (gap.kind === 'not-produced' ? gap.product.label : gap.kind));

  it('names what the template asks for, and never the same thing twice', () => {
    expect(gaps([complete], conference)).toEqual([
      'role-not-confirmed',
      'no-monitoring-day',
      'つながりの地図',
      '課題の一覧',
      '目標',
    ]);
  });

  it('asks a meeting without a template for nothing more', () => {
    expect(gaps([complete])).toEqual(['role-not-confirmed', 'no-monitoring-day']);
  });

  it('never blocks by it', () => {
    for (const template of TEMPLATES)
      expect(
        findClosingGaps({
          meeting: meeting({ function: template.function }),
          board: { ...boardFromTemplate(template, { subjectAlias: '', random: seededRandom(6) }), roles: [complete] },
          attendance: people,
          answers: [],
          at: '2026-11-23T15:00:00+09:00',
          template,
        }).some((gap) => gap.blocking),
      ).toBe(false);
  });
});
