import { describe, expect, it } from 'vitest';
import { foldText } from '../board/fold-text.ts';
import { fromBoardJson } from '../board/from-board-json.ts';
import { attendance, area, board, decision, issue, person, resource, role, tie } from '../testing/fixtures.ts';
import { Element } from '../board/element.ts';
import { ElementId, UnionId } from '../ids.ts';
import { Opinion, Point } from '../meeting/records.ts';
import { AssessmentRow } from '../sheets/assessment-row.ts';
import { EvaluationLine } from '../sheets/evaluation-line.ts';
import { Need } from '../sheets/need.ts';
import { Sheet } from '../sheets/sheet.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { AnonymousCopy } from './anonymous-copy.ts';
import { buildAnonymousCopy, type CopyWish, type LineDecision } from './build-copy.ts';
import type { AnonymiseSource } from './identifiers.ts';
import { reviewLines } from './review-lines.ts';

const random = seededRandom(7);

/** Fictional names and numbers, all different, `count` of them, of the form that `make` gives. */
const planted = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n));
const SURNAMES = ['髙﨑', '𠮷田', '渡邊', '斎藤', '逗子川', '葉山田', '茅原', '鎌谷', '秦野', '座間口'];
const GIVEN = ['花子', '太郎', 'ハナ', '幸子', '次郎'];
const name = (n: number) => `${SURNAMES[n % 10]} ${GIVEN[Math.floor(n / 10) % 5]}`;

/** 200 identifiers, each in the field where people write it: names, readings, contacts, organisations, numbers, days, addresses. */
const PLANTED = {
  names: planted(50, name),
  readings: planted(20, (n) => `よみがな${'あいうえおかきくけこさしすせそたちつてと'[n]}ふみ`),
  contacts: planted(10, (n) => `担当川${'一二三四五六七八九十'[n]}郎`),
  organisations: planted(20, (n) => `つばき${'あいうえおかきくけこさしすせそたちつてと'[n]}の家`),
  phones: planted(30, (n) => `046-876-${5000 + n}`),
  days: planted(20, (n) => `令和8年4月${n + 1}日`),
  addresses: planted(20, (n) => `${n + 1}丁目${n + 3}番${n + 5}号`),
  mails: planted(10, (n) => `kazoku${n}@example.jp`),
  accounts: planted(20, (n) => `00${12345000 + n}`),
};
const ALL = Object.values(PLANTED).flat();

const free = (n: number) =>
  [
    PLANTED.phones[n],
    PLANTED.days[n],
    PLANTED.addresses[n],
    PLANTED.mails[n],
    PLANTED.accounts[n],
    PLANTED.names[n],
    PLANTED.organisations[n],
    PLANTED.contacts[n],
  ]
    .filter((word) => word !== undefined)
    .map((word) => `${word}について。`)
    .join('');

function source(): AnonymiseSource {
  const people = planted(40, String).map((n) =>
    person(`el_p${n}`, {
      label: PLANTED.names[Number(n)],
      reading: PLANTED.readings[Number(n)] ?? '',
      note: free(Number(n)),
      age: 83,
      isSubject: n === '0',
      group: PLANTED.names[0],
      ...(n === '1' ? { relation: '長女' } : {}),
    }),
  );
  const resources = planted(20, String).map((n) =>
    resource(`el_r${n}`, {
      label: PLANTED.organisations[Number(n)],
      contact: PLANTED.contacts[Number(n)] ?? '',
      bullets: [free(Number(n)).slice(0, 190)],
      supporterKind: 'care',
      callout: PLANTED.names[Number(n)]?.slice(0, 12),
    }),
  );
  const others = [
    Element.parse({ kind: 'note', id: 'el_n', pos: { x: 0, y: 0 }, text: free(3) }),
    area('el_a', { label: '3丁目5番7号のあたり', careArea: 'daily-living' }),
    Element.parse({
      kind: 'table',
      id: 'el_t',
      pos: { x: 0, y: 0 },
      size: { w: 80, h: 80 },
      rows: 1,
      columns: 2,
      cells: { '0,0': PLANTED.phones[4], '0,1': PLANTED.names[4] },
    }),
    Element.parse({
      kind: 'image',
      id: 'el_i',
      pos: { x: 0, y: 0 },
      size: { w: 8, h: 8 },
      asset: 'ast_1',
      label: PLANTED.names[5],
    }),
  ];
  return {
    board: {
      ...board(),
      elements: [...people, ...resources, ...others],
      ties: [tie('tie_1', 'el_p0', 'el_r0', { label: PLANTED.names[6], note: free(6), flow: PLANTED.contacts[6] })],
      issues: [issue('iss_1', { title: `${PLANTED.names[7]}の買物`, detail: free(7), category: 'mobility' })],
      roles: [role('role_1', { what: free(8), owner: 'att_1', goal: free(9), method: free(9) })],
      decisions: [decision('dec_1', { text: free(9) })],
      // Sheets of the case never go up, whatever stands in them.
      points: [Point.parse({ id: 'pnt_1', text: free(1) })],
      opinions: [Opinion.parse({ id: 'opn_1', text: free(2), speaker: 'att_1' })],
      sheets: [Sheet.parse({ id: 'sheet_presentation', reason: free(3), course: free(4) })],
      assessment: [AssessmentRow.parse({ id: 'asr_money', note: free(5) })],
      needs: [Need.parse({ id: 'need_1', text: free(6) })],
      evaluations: [EvaluationLine.parse({ id: 'evl_1', what: free(7) })],
    },
    attendance: planted(10, String).map((n) =>
      attendance(`att_${n}`, PLANTED.names[40 + Number(n)]!, { affiliation: 'つばき会の家' }),
    ),
    others: [{ name: '欠席 する人', affiliation: 'うぐいすの会' }],
    facilitator: PLANTED.names[40]!,
    title: `${PLANTED.names[0]}さんの会議`,
    place: '3丁目集会所',
    caseAlias: 'Aさん',
    careArea: '東地区',
    categories: ['mobility'],
  };
}

const accept = (from: AnonymiseSource): LineDecision[] =>
  reviewLines(from, { keepCareArea: false }).map(({ key, original, proposed }) => ({ key, original, text: proposed }));
const wish = (more: Partial<CopyWish> = {}): CopyWish => ({
  title: '買物に困る高齢者',
  month: '2026-04',
  keepCareArea: false,
  decisions: accept(source()),
  ...more,
});

describe('the anonymised copy', () => {
  it('[Z1][Z5] holds none of 200 planted identifiers, in no spelling', () => {
    expect(new Set(ALL).size).toBe(200);
    const from = source();
    const built = buildAnonymousCopy(from, wish(), random);
    if (!built.ok) throw new Error(JSON.stringify(built));
    const bytes = JSON.stringify(AnonymousCopy.parse(built.copy));
    const folded = foldText(bytes);
    expect(ALL.filter((word) => bytes.includes(word) || folded.includes(foldText(word)))).toEqual([]);
    // Nor any id of the original, nor the surname alone.
    const ids = [...from.board.elements, ...from.board.ties, ...from.board.issues, ...from.board.roles].map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => bytes.includes(`"${id}"`))).toEqual([]);
    expect(SURNAMES.filter((surname) => bytes.includes(surname))).toEqual([]);
    expect(bytes).not.toContain('ast_');
  });

  it('[Z5] keeps what the map means: signs, ties, bands of age, and is a board that opens', () => {
    const built = buildAnonymousCopy(source(), wish(), random);
    if (!built.ok) throw new Error(built.reason);
    const opened = fromBoardJson(JSON.parse(JSON.stringify(built.copy.map)));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const subject = opened.board.elements.find((element) => element.kind === 'person' && element.isSubject);
    expect(subject && 'label' in subject && subject.label).toBe('本人(80代)');
    expect(opened.board.elements.some((element) => 'label' in element && element.label === '長女(80代)')).toBe(true);
    expect(opened.board.elements.filter(({ kind }) => kind === 'resource')).toHaveLength(20);
    expect(opened.board.ties).toHaveLength(1);
    expect(built.copy.issues).toMatchObject([{ category: 'mobility' }]);
  });

  it('[Z6] does not come about while one line is unreviewed', () => {
    const decisions = accept(source());
    for (const missing of [0, Math.floor(decisions.length / 2), decisions.length - 1]) {
      const built = buildAnonymousCopy(
        source(),
        wish({ decisions: decisions.filter((_, at) => at !== missing) }),
        random,
      );
      expect(built).toEqual({ ok: false, reason: 'unreviewed', keys: [decisions[missing]!.key] });
    }
  });

  it('[Z6] a decision about another text counts for nothing', () => {
    const decisions = accept(source()).map((decision, at) => (at === 3 ? { ...decision, original: 'x' } : decision));
    expect(buildAnonymousCopy(source(), wish({ decisions }), random)).toMatchObject({
      ok: false,
      reason: 'unreviewed',
    });
  });

  it('[Z7] a confirmed text that still bears a known name, spelt otherwise, blocks', () => {
    const at = accept(source()).findIndex(({ key }) => key === 'el_n.text');
    for (const text of ['髙﨑 花子', '髙﨑花子が', '髙 﨑さん', 'つばキアの家']) {
      const decisions = accept(source()).map((decision, index) => (index === at ? { ...decision, text } : decision));
      expect(buildAnonymousCopy(source(), wish({ decisions }), random)).toEqual({
        ok: false,
        reason: 'identifier-left',
        keys: ['el_n.text'],
      });
    }
    // Whom the record names although they were not there, and the meeting's own title.
    const others = accept(source()).map((decision, index) =>
      index === at ? { ...decision, text: 'ウグイスの会に頼む' } : decision,
    );
    expect(buildAnonymousCopy(source(), wish({ decisions: others }), random)).toMatchObject({
      reason: 'identifier-left',
    });
    const named = { ...source(), title: '坂の上の会議' };
    expect(buildAnonymousCopy(named, wish({ title: '坂の上の 会議' }), random)).toEqual({ ok: false, reason: 'title' });
    expect(buildAnonymousCopy(source(), wish({ title: '髙﨑さんのこと' }), random)).toEqual({
      ok: false,
      reason: 'title',
    });
  });

  it('[Z5] bears no reference that leads out of it, and no category that the organisation does not have', () => {
    const from = source();
    const child = person('el_child', { bornTo: UnionId.parse('uni_PLANTED'), custody: ElementId.parse('el_PLANTED') });
    const issues = [...from.board.issues, issue('iss_2', { title: '坂', category: PLANTED.names[0] ?? '' })];
    const planted = { ...from, board: { ...from.board, elements: [...from.board.elements, child], issues } };
    const built = buildAnonymousCopy(planted, wish({ decisions: accept(planted) }), random);
    if (!built.ok) throw new Error(JSON.stringify(built));
    expect(JSON.stringify(built.copy)).not.toMatch(/PLANTED/);
    expect(built.copy.issues.map(({ category }) => category)).toEqual(['mobility', '']);
  });

  it('[Z7] proposes what fits where it stands, and names confirmed lines that do not', () => {
    const from = source();
    const text = 'Ａさん'.repeat(1_300);
    const long = Element.parse({ kind: 'note', id: 'el_long', pos: { x: 0, y: 0 }, text });
    const planted = { ...from, board: { ...from.board, elements: [...from.board.elements, long] } };
    const lines = reviewLines(planted, { keepCareArea: false });
    expect(lines.filter(({ proposed, most }) => proposed.length > most)).toEqual([]);
    expect(buildAnonymousCopy(planted, wish({ decisions: accept(planted) }), random).ok).toBe(true);
    const decisions = accept(planted).map((decision) =>
      decision.key === 'el_p0.label' ? { ...decision, text: 'あ'.repeat(201) } : decision,
    );
    expect(buildAnonymousCopy(planted, wish({ decisions }), random)).toEqual({
      ok: false,
      reason: 'too-long',
      keys: ['el_p0.label'],
    });
  });

  it('[Z7] does not bear the title of the meeting, whatever stands around it', () => {
    const from = { ...source(), title: '坂の上の困りごと会議' };
    for (const title of ['坂の上の困りごと会議', '【写し】坂の上の 困りごと・会議(一回目)'])
      expect(buildAnonymousCopy(from, wish({ title }), random)).toEqual({ ok: false, reason: 'title' });
  });

  it('[Z8] the 圏域 is named only where it was chosen', () => {
    const kept = buildAnonymousCopy(source(), wish({ keepCareArea: true }), random);
    expect(kept.ok && kept.copy.careArea).toBe('東地区');
    const left = buildAnonymousCopy(source(), wish(), random);
    expect(left.ok && JSON.stringify(left.copy)).not.toContain('東地区');
  });

  it('[Z9] a text that was left out is nowhere', () => {
    const decisions = accept(source()).map((decision) =>
      decision.key.startsWith('iss_1') || decision.key === 'el_n.text' ? { ...decision, text: null } : decision,
    );
    const built = buildAnonymousCopy(source(), wish({ decisions }), random);
    if (!built.ok) throw new Error(built.reason);
    expect(built.copy.issues).toEqual([]);
    expect(built.copy.map.notes).toEqual([]);
  });
});
