import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import {
  agendaItem,
  attendance,
  board,
  decision,
  hold,
  issue,
  meeting,
  person,
  resource,
  role,
  tie,
} from '../testing/fixtures.ts';
import { buildMinutes } from './build-minutes.ts';
import { hideMinutesNames, personLine } from './hide-minutes-names.ts';
import { MinutesDocument } from './minutes-document.ts';
import { plainBlock, type RichBlock } from './rich-text.ts';
import { roleContentHash } from './role-hash.ts';

const at = '2026-11-23T15:30:00+09:00';
const people = [
  attendance('att_1', '鈴木 一郎'),
  attendance('att_2', '田中 二葉', { affiliation: '北地区', profession: '民生委員' }),
  attendance('att_3', '待ち人', { admission: 'waiting' }),
];
const agenda = [agendaItem('agd_2', { order: 2, title: '役割' }), agendaItem('agd_1', { order: 1, title: '課題' })];
const promise = role('role_1', {
  what: '花子さんの送り迎え',
  owner: 'att_1',
  deputy: 'att_2',
  due: { kind: 'day', day: '2026-11-30' },
  source: { kind: 'tie', id: 'tie_1' },
  issueId: 'iss_1',
  agendaItemId: 'agd_2',
});
const embed = (kind: 'decision' | 'hold' | 'role' | 'issue', id: string): RichBlock => ({ type: 'record', kind, id });
const full: Board = board({
  elements: [person('el_1', { label: '佐藤 花子', alias: '長女' }), resource('el_2', { label: '南小学校' })],
  ties: [tie('tie_1', 'el_1', 'el_2', { label: '疎外' })],
  agenda,
  issues: [issue('iss_1', { title: '通学', detail: '花子さんが一人で歩く', agendaItemId: 'agd_1' })],
  decisions: [
    decision('dec_1', { text: '月に一度集まる', agendaItemId: 'agd_2' }),
    decision('dec_2', { text: '次回は12月', agendaItemId: 'agd_2' }),
  ],
  holds: [hold('hld_1', { text: '費用', until: '2026-12-31' }), hold('hld_2', { agendaItemId: 'agd_gone' })],
  roles: [promise],
  minutes: new Map([
    [agenda[1]!.id, [plainBlock('paragraph', '鈴木さんから説明'), embed('issue', 'iss_1')]],
    [
      agenda[0]!.id,
      [
        { type: 'bullets', items: [[embed('role', 'role_1')], [embed('decision', 'dec_1')]] },
        embed('decision', 'dec_gone'),
      ],
    ],
  ]),
});
const answers = [
  {
    roleId: promise.id,
    attendanceId: people[0]!.id,
    kind: 'confirmed' as const,
    contentHash: roleContentHash(promise),
    at: '2026-11-23T15:20:00+09:00',
  },
];
const minutes = buildMinutes({ meeting: meeting(), board: full, attendance: people, answers, at });

describe('buildMinutes', () => {
  it('[M1] has the form that is stored, and a draft says so', () => {
    expect(MinutesDocument.parse(JSON.parse(JSON.stringify(minutes)))).toEqual(minutes);
    expect(minutes).toMatchObject({ state: 'draft', closedAt: null, title: 'Aさんの会議', place: '会議室' });
  });

  it('[M2] lists who was admitted, and agenda items in their order', () => {
    expect(minutes.attendees.map((attendee) => attendee.name)).toEqual(['鈴木 一郎', '田中 二葉']);
    expect(minutes.items.map((item) => item.title)).toEqual(['課題', '役割']);
  });

  it('[M3] puts the words of embedded records into the text, and says where one was deleted', () => {
    expect(minutes.items[0]!.blocks).toEqual([
      plainBlock('paragraph', '鈴木さんから説明'),
      { type: 'record', record: { kind: 'issue', title: '通学', detail: '花子さんが一人で歩く' } },
    ]);
    const owner = { name: '鈴木 一郎', affiliation: '北包括', profession: '保健師' };
    expect(minutes.items[1]!.blocks).toEqual([
      {
        type: 'bullets',
        items: [
          [{ type: 'record', record: { kind: 'role', number: 1, what: promise.what, owner, due: promise.due } }],
          [{ type: 'record', record: { kind: 'decision', text: '月に一度集まる' } }],
        ],
      },
      { type: 'record', record: { kind: 'removed', was: 'decision' } },
    ]);
  });

  it('[M4] loses no record: what no text embeds stands with its item, else at the end', () => {
    expect(minutes.items[1]!.records).toEqual([{ kind: 'decision', text: '次回は12月' }]);
    expect(minutes.records).toEqual([
      { kind: 'hold', text: '費用', until: '2026-12-31' },
      { kind: 'hold', text: 'hld_2', until: null },
    ]);
    expect(minutes.decisions.map(({ text, item }) => [text, item])).toEqual([
      ['月に一度集まる', '役割'],
      ['次回は12月', '役割'],
    ]);
    expect(minutes.issues).toMatchObject([{ title: '通学', item: '課題', roles: [1] }]);
  });

  it('[M5] gives every role its row with issue, people, source and confirmation', () => {
    expect(minutes.roles).toEqual([
      {
        id: 'role_1',
        number: 1,
        issue: '通学',
        goal: '',
        what: '花子さんの送り迎え',
        owner: { name: '鈴木 一郎', affiliation: '北包括', profession: '保健師' },
        deputy: { name: '田中 二葉', affiliation: '北地区', profession: '民生委員' },
        method: '',
        due: { kind: 'day', day: '2026-11-30' },
        monitoringDay: null,
        monitor: null,
        source: { kind: 'tie', from: '佐藤 花子', to: '南小学校', label: '疎外' },
        confirmedAt: '2026-11-23T15:20:00+09:00',
      },
    ]);
  });

  it('[M5] a role changed after the confirmation is not confirmed', () => {
    const changed = { ...full, roles: [{ ...promise, goal: '別' }] };
    const again = buildMinutes({ meeting: meeting(), board: changed, attendance: people, answers, at });
    expect(again.roles[0]!.confirmedAt).toBeNull();
  });

  it('[M6] hides every name when the board says so, in no place less than the other way round', () => {
    const hiding = { ...full, meta: { ...full.meta, hideNames: true } };
    const hidden = buildMinutes({ meeting: meeting(), board: hiding, attendance: people, answers, at });
    expect(JSON.stringify(hidden)).not.toMatch(/鈴木|田中|佐藤|花子/);
    expect(JSON.stringify(minutes)).toMatch(/鈴木.*田中.*佐藤.*花子/);
    expect(hidden.roles[0]).toMatchObject({ what: '長女さんの送り迎え', source: { from: '長女' } });
    expect(hidden.namesHidden).toBe(true);
    expect(personLine(hidden.roles[0]!.owner!)).toBe('北包括 保健師');
  });

  it('[M6] a stored revision with names can be hidden later, once or twice', () => {
    const hidden = hideMinutesNames(JSON.parse(JSON.stringify(minutes)) as MinutesDocument);
    expect(JSON.stringify(hidden)).not.toMatch(/鈴木|田中|佐藤|花子/);
    expect(hideMinutesNames(hidden)).toEqual(hidden);
    expect(MinutesDocument.parse(hidden)).toEqual(hidden);
  });
});

describe('roles and issues', () => {
  it('[C6] a role answers the issue it names, else the one it was made from', () => {
    const source = { kind: 'issue', id: 'iss_2' };
    const value = board({
      issues: [issue('iss_1'), issue('iss_2')],
      roles: [role('role_1', { source }), role('role_2', { source, issueId: 'iss_1' })],
    });
    const built = buildMinutes({ meeting: meeting(), board: value, attendance: [], answers: [], at });
    expect(built.issues.map((row) => row.roles)).toEqual([[2], [1]]);
    expect(built.roles.map((row) => row.issue)).toEqual(['iss_2', 'iss_1']);
  });

  it('[M4] leaves out what was begun and never written, in the text and in the lists', () => {
    const item = agendaItem('agd_1', {});
    const begun = board({
      agenda: [item],
      decisions: [decision('dec_1', { text: ' ', agendaItemId: 'agd_1' }), decision('dec_2', { text: '' })],
      holds: [hold('hld_1', { text: '' })],
      minutes: new Map([[item.id, [plainBlock('paragraph', '話した'), embed('decision', 'dec_1')]]]),
    });
    const { items, decisions, holds, records } = buildMinutes({
      meeting: meeting(),
      board: begun,
      attendance: people,
      answers: [],
      at,
    });
    expect(items[0]?.blocks).toEqual([plainBlock('paragraph', '話した')]);
    expect([decisions, holds, records, items[0]?.records]).toEqual([[], [], [], []]);
  });
});
