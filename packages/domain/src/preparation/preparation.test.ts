import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs } from '../calendar-file/ics.ts';
import { MeetingId } from '../ids.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import { attendance, board, meeting } from '../testing/fixtures.ts';
import { movedCandidate, orderedCandidates } from './candidate.ts';
import { Invitee } from './invitee.ts';
import { MATERIAL_TYPES, materialName } from './material.ts';
import { meetingEntry } from './meeting-entry.ts';
import { Preparation } from './preparation.ts';
import { absentees, presenceOf } from './presence.ts';
import { READY_STEPS, readiness, type ReadyFacts } from './readiness.ts';

const invitee = (name: string, expected: Invitee['expected'] = 'unknown'): Invitee =>
  Invitee.parse({ id: 'inv_1', name, affiliation: '北包括', profession: '', expected, invitedAt: null });
const NOTHING: ReadyFacts = {
  startsAt: null,
  place: '',
  invitees: 0,
  invited: 0,
  materials: 0,
  noMaterials: false,
  about: { explained: false, consent: 'unasked' },
};

describe('before a meeting', () => {
  it('[PR1] keeps every candidate in a new order, and invents none', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-f]{1,2}$/));
    fc.assert(
      fc.property(ids, ids, (now, wanted) => {
        const order = orderedCandidates(now, wanted);
        expect(order.toSorted()).toEqual(now.toSorted());
        const known = wanted.filter((id) => now.includes(id));
        expect(order.slice(0, known.length)).toEqual(known);
      }),
    );
    expect(movedCandidate(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedCandidate(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('[PR2] names the steps that are not done, without those of a case where there is none', () => {
    expect(readiness(NOTHING)).toEqual(READY_STEPS.map((step) => ({ step, done: false })));
    const all: ReadyFacts = {
      startsAt: '2026-12-01T10:00:00+09:00',
      place: '公民館',
      invitees: 2,
      invited: 2,
      materials: 0,
      noMaterials: true,
      about: { explained: true, consent: 'given' },
    };
    expect(readiness(all).every(({ done }) => done)).toBe(true);
    expect(readiness({ ...all, about: null }).map(({ step }) => step)).toEqual(READY_STEPS.slice(0, 4));
    const open = (facts: ReadyFacts) => readiness(facts).flatMap(({ step, done }) => (done ? [] : [step]));
    expect(open({ ...all, invited: 1 })).toEqual(['invited']);
    for (const consent of ['refused', 'withdrawn', 'unasked'] as const)
      expect(open({ ...all, about: { explained: true, consent } })).toEqual(['consent']);
  });

  it('[PR3] writes down as 欠席 who said so and did not come, and nobody else', () => {
    const people = [
      invitee('鈴木 一郎', 'absent'),
      invitee('田中', 'absent'),
      invitee('佐藤'),
      invitee('林', 'coming'),
    ];
    const there = [attendance('att_a', '鈴木　一郎')];
    expect(people.map((person) => presenceOf(person, there))).toEqual(['came', 'absent', 'unknown', 'expected']);
    expect(absentees(people, there).map(({ name }) => name)).toEqual(['田中']);
    const document = buildMinutes({
      meeting: meeting(),
      board: board(),
      attendance: there,
      answers: [],
      at: '2026-12-01T05:00:00.000Z',
      invitees: people,
      hideNames: false,
    });
    expect(document.absentees).toEqual([{ name: '田中', affiliation: '北包括', profession: '', category: 'unset' }]);
    expect(JSON.stringify(hideMinutesNames(document))).not.toContain('田中');
    const { absentees: _a, ...older } = document;
    expect(MinutesDocument.parse(older).absentees).toEqual([]);
  });

  it('[PR4] is one entry of a calendar, however often it moves', () => {
    const id = MeetingId.parse('mtg_1');
    const about = { summary: '会議', changedAt: new Date('2026-11-26T00:00:00Z') };
    const write = (startsAt: string, until: string, sequence: number) =>
      writeIcs('', [meetingEntry({ id, startsAt, until, place: '公民館' }, { ...about, sequence })]);
    expect(write('2026-12-01T01:00:00Z', '11:30', 1)).toMatch(
      /UID:meeting\.mtg_1@tsunagu-board\r\nSEQUENCE:1\r\n[^]*T100000\r\nDTEND;TZID=Asia\/Tokyo:20261201T113000/,
    );
    expect(write('2026-12-02T23:30:00+09:00', '', 2)).toMatch(/UID:meeting\.mtg_1@[^]*DTEND;[^:]*:20261202T235900/);
    expect(Preparation.safeParse({ startsAt: null, until: '11:00' }).success).toBe(false);
    expect(Preparation.safeParse({ startsAt: '2026-12-01T10:00:00+09:00', until: '09:59' }).success).toBe(false);
    expect(Preparation.safeParse({ startsAt: '2026-12-01T10:00:00+09:00', until: '10:01' }).success).toBe(true);
  });

  it('[PR5] gives a file the ending of what it is, on one line, whatever it was called', () => {
    expect(materialName('経過.PDF', 'application/pdf', '資料')).toBe('経過.pdf');
    expect(materialName('経過.pdf.exe', 'application/pdf', '資料')).toBe('経過.pdf.exe.pdf');
    expect(materialName('../../"><script>\u202Egpj', 'image/png', '資料')).toBe('_..____script__gpj.png');
    expect(materialName(' .png', 'image/png', '資料')).toBe('資料.png');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MATERIAL_TYPES), (given, type) => {
        const name = materialName(given, type, '資料');
        expect(name).toMatch(/^[^\r\n/\\<>"]+\.(pdf|png|jpg)$/u);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
