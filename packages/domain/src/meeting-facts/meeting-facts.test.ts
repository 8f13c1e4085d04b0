import { describe, expect, it } from 'vitest';
import { factsText } from '../catalogue/meeting-facts.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { findClosingGaps } from '../meeting/closing.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import { DEFAULT_SETTINGS, OrganisationSettings, readSettings } from '../settings/organisation-settings.ts';
import { mergeSettings } from '../settings/merge-settings.ts';
import { attendance, board, meeting } from '../testing/fixtures.ts';
import { Consent, consentLine, consentWarning, NO_CONSENT } from './consent.ts';
import { basisLine, MeetingFacts, NO_FACTS, opennessLine } from './meeting-facts.ts';

const given: Consent = { state: 'given', day: '2026-11-01', scope: '支援者の間で話す', withdrawnOn: null };

describe('what is said of a meeting', () => {
  it('[H1] knows the usual kinds, and refuses two of one name', () => {
    expect(DEFAULT_SETTINGS.meetingKinds.map((kind) => kind.level)).toContain('area');
    const [first] = DEFAULT_SETTINGS.meetingKinds;
    if (!first) throw new Error('no kind');
    const twice = { ...DEFAULT_SETTINGS, meetingKinds: [first, { ...first, id: 'kind-b' }] };
    expect(OrganisationSettings.safeParse(twice).success).toBe(false);
    expect(readSettings(twice).meetingKinds).toEqual(DEFAULT_SETTINGS.meetingKinds);
    expect(readSettings({ era: 'gregorian' }).levelNames).toEqual(DEFAULT_SETTINGS.levelNames);
  });

  it('[E7] merges names of levels one by one', () => {
    const named = (level: 'area' | 'municipal', name: string) => ({
      ...DEFAULT_SETTINGS,
      levelNames: { ...DEFAULT_SETTINGS.levelNames, [level]: name },
    });
    const merged = mergeSettings(DEFAULT_SETTINGS, named('area', '圏域会議'), named('municipal', '全体会'));
    expect(merged.levelNames).toMatchObject({ area: '圏域会議', municipal: '全体会' });
  });

  it('[H2] says nothing of what is not said', () => {
    expect([basisLine(NO_FACTS), opennessLine(NO_FACTS)]).toEqual(['', '']);
    expect(basisLine({ basis: 'own', basisWords: '市の要綱' })).toBe('市の要綱');
    expect(opennessLine({ openness: 'closed', opennessReason: '個人の事情を話すため' })).toBe(
      '非公開（個人の事情を話すため）',
    );
  });

  it('[H3] wants a day for what was answered, and no withdrawal before the consent', () => {
    const wrong = (consent: Partial<Consent>) => !Consent.safeParse({ ...given, ...consent }).success;
    expect(wrong({})).toBe(false);
    expect(wrong({ day: null })).toBe(true);
    expect(wrong({ state: 'withdrawn' })).toBe(true);
    expect(wrong({ state: 'withdrawn', withdrawnOn: '2026-10-31' })).toBe(true);
    expect(wrong({ state: 'withdrawn', withdrawnOn: '2026-11-01' })).toBe(false);
    expect(wrong({ state: 'unasked', day: null, scope: '' })).toBe(false);
    expect(consentLine(given, 'gregorian')).toBe('同意あり（2026年11月1日(日)、範囲：支援者の間で話す）');
    expect(consentLine(NO_CONSENT, 'gregorian')).toBe(factsText.consents.unasked);
  });

  it('[H4] names a missing or withdrawn consent at closing and never blocks for it', () => {
    const gapsWith = (consent: Consent | null) =>
      findClosingGaps({
        meeting: meeting(),
        board: board(),
        attendance: [attendance('att_a', 'A')],
        answers: [],
        at: '2026-11-23T05:00:00.000Z',
        consent,
      }).filter((gap) => gap.kind === 'consent');
    expect(gapsWith(null)).toEqual([]);
    expect(gapsWith(given)).toEqual([]);
    for (const state of ['unasked', 'refused', 'withdrawn'] as const) {
      expect(gapsWith({ ...given, state })).toEqual([{ kind: 'consent', blocking: false, state }]);
      expect(consentWarning({ ...given, state })).not.toBe(null);
    }
  });

  it('[H5] stands in the minutes, and older revisions still read', () => {
    const facts = MeetingFacts.parse({
      kind: '自立支援型',
      secretariat: '鈴木 一郎',
      heldFrom: '2026-11-23T10:00:00+09:00',
    });
    const document = buildMinutes({
      meeting: meeting(),
      board: board(),
      attendance: [attendance('att_a', '鈴木 一郎', { category: 'secretariat' })],
      answers: [],
      at: '2026-11-23T05:00:00.000Z',
      facts,
      consent: given,
      levelName: '個別会議',
      hideNames: false,
    });
    expect(document).toMatchObject({ facts, consent: given, levelName: '個別会議', openedAt: facts.heldFrom });
    expect(document.attendees[0]?.category).toBe('secretariat');
    expect(JSON.stringify(hideMinutesNames(document))).not.toContain('鈴木');
    const { facts: _f, consent: _c, levelName: _l, ...older } = document;
    const bare = { ...older, attendees: older.attendees.map((row) => ({ ...row, category: undefined })) };
    expect(MinutesDocument.parse(bare)).toMatchObject({ facts: NO_FACTS, consent: null, levelName: '' });
  });
});
