import { describe, expect, it } from 'vitest';
import { NOTATION_PROFILES } from '../board/notation-profile.ts';
import { CareAreaLevel } from '../board/support-network.ts';
import { careAreaName, moveStep, shownCareAreas } from './care-areas.ts';
import {
  DEFAULT_SETTINGS,
  defaultNotation,
  MOST_OWN_NOTATIONS,
  notationProfiles,
  OrganisationSettings,
  readSettings,
} from './organisation-settings.ts';

const own = (id: string, name = id) => ({ ...NOTATION_PROFILES.hartman, id: `own-${id}`, name });
const problems = (value: unknown) => {
  const read = OrganisationSettings.safeParse(value);
  return read.success
    ? []
    : read.error.issues.map((issue) => {
        const rule = 'params' in issue ? (issue.params as { rule?: string } | undefined)?.rule : undefined;
        return `${issue.path.join('.')} ${rule ?? issue.code}`;
      });
};
const renamed = (level: CareAreaLevel, name: string) => ({
  ...DEFAULT_SETTINGS,
  careAreas: DEFAULT_SETTINGS.careAreas.map((step) => (step.level === level ? { ...step, name } : step)),
});

describe('settings of an organisation', () => {
  it('[E1] start as a whole ladder from the nearest to the widest, the two free steps hidden', () => {
    expect(problems(DEFAULT_SETTINGS)).toEqual([]);
    expect(new Set(DEFAULT_SETTINGS.careAreas.map((step) => step.level))).toEqual(new Set(CareAreaLevel.options));
    expect(DEFAULT_SETTINGS.careAreas.filter((step) => !step.shown).map((step) => step.level)).toEqual([
      'own-1',
      'own-2',
    ]);
    const order = shownCareAreas(DEFAULT_SETTINGS).map((step) => step.level);
    expect(order.indexOf('home-district')).toBeLessThan(order.indexOf('daily-living'));
    expect(order.indexOf('daily-living')).toBeLessThan(order.indexOf('municipality'));
  });

  it('[E1] refuses a ladder with a step missing, doubled, or with nothing to see', () => {
    const [first, ...rest] = DEFAULT_SETTINGS.careAreas;
    expect(problems({ ...DEFAULT_SETTINGS, careAreas: rest })).toEqual(['careAreas ladder-incomplete']);
    expect(problems({ ...DEFAULT_SETTINGS, careAreas: [...rest, rest[0]] })).toContain('careAreas ladder-incomplete');
    const hidden = [first, ...rest].map((step) => ({ ...step, shown: false }));
    expect(problems({ ...DEFAULT_SETTINGS, careAreas: hidden })).toEqual(['careAreas nothing-shown']);
  });

  it('[E2] refuses two visible steps of one name, and empty names', () => {
    expect(problems(renamed('daily-living', '市町村域'))).toEqual(['careAreas.7.name name-twice']);
    expect(problems(renamed('daily-living', '独自の圏域1'))).toEqual([]);
    expect(problems(renamed('daily-living', '  '))).toEqual(['careAreas.5.name too_small']);
  });

  it('[E3] names every layer of help', () => {
    expect(problems({ ...DEFAULT_SETTINGS, helpNames: { ...DEFAULT_SETTINGS.helpNames, mutual: '' } })).toEqual([
      'helpNames.mutual too_small',
    ]);
    expect(problems({ ...DEFAULT_SETTINGS, helpNames: { self: '自助' } })).not.toEqual([]);
  });

  it('[E4] keeps up to ten own profiles beside those that ship, each with a name and lines of its own', () => {
    const ten = Array.from({ length: MOST_OWN_NOTATIONS }, (_, n) => own(`${n}`));
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: ten })).toEqual([]);
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: [...ten, own('x')] })).toEqual(['ownNotations too_big']);
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: [own('a', '標準')] })).toEqual([
      'ownNotations.0.name name-twice',
    ]);
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: [own('a'), own('a', 'b')] })).toEqual([
      'ownNotations.1.id id-twice',
    ]);
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: [{ ...own('a'), id: 'default' }] })).toContain(
      'ownNotations.0.id shipped-notation',
    );
    expect(problems({ ...DEFAULT_SETTINGS, ownNotations: [{ ...own('a'), weak: 'thick' }] })).toEqual([
      'ownNotations.0.strong same-lines',
    ]);
  });

  it('[E5] starts new meetings by a profile that is there', () => {
    const settings = { ...DEFAULT_SETTINGS, ownNotations: [own('a')], defaultNotation: 'own-a' };
    expect(problems(settings)).toEqual([]);
    expect(defaultNotation(settings)).toEqual(own('a'));
    expect(problems({ ...settings, ownNotations: [] })).toEqual(['defaultNotation unknown-notation']);
    expect(notationProfiles(settings).map((profile) => profile.id)).toEqual([
      'default',
      'hartman',
      'thin-weak',
      'own-a',
    ]);
  });
});

describe('[E6] settings that another version stored', () => {
  it('gain a new level at the end, hidden', () => {
    const older = {
      ...renamed('daily-living', '学区'),
      careAreas: renamed('daily-living', '学区').careAreas.slice(0, 9),
    };
    const read = readSettings(older);
    expect(problems(read)).toEqual([]);
    expect(careAreaName(read, 'daily-living')).toBe('学区');
    expect(shownCareAreas(read)).toHaveLength(9);
  });

  it('fall back part by part where they cannot be read', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}, { careAreas: 'x', era: 'lunar' }])
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
    const read = readSettings({ ...DEFAULT_SETTINGS, era: 'gregorian', ownNotations: 7, defaultNotation: 'own-a' });
    expect(read).toEqual({ ...DEFAULT_SETTINGS, era: 'gregorian' });
    const twice = readSettings({ ...DEFAULT_SETTINGS, ownNotations: [own('a'), own('a')], era: 'gregorian' });
    expect(twice).toEqual({ ...DEFAULT_SETTINGS, era: 'gregorian' });
  });

  it('answer what was stored when nothing is wrong', () => {
    const stored = { ...renamed('own-1', '谷筋'), ownNotations: [own('a')], defaultNotation: 'own-a' };
    expect(readSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });
});

describe('the ladder', () => {
  it('keeps a hidden step in the choice of whatever bears it', () => {
    expect(shownCareAreas(DEFAULT_SETTINGS, 'own-1').map((step) => step.level)).toContain('own-1');
    expect(shownCareAreas(DEFAULT_SETTINGS).map((step) => step.level)).not.toContain('own-1');
  });

  it('moves a step up and down, and never off either end', () => {
    const { careAreas } = DEFAULT_SETTINGS;
    const down = moveStep(careAreas, 'greeting', 1);
    expect(down.map((step) => step.level).slice(0, 2)).toEqual(['welfare-commissioner', 'greeting']);
    expect(moveStep(down, 'greeting', -1)).toEqual(careAreas);
    expect(moveStep(careAreas, 'greeting', -1)).toEqual(careAreas);
    expect(moveStep(careAreas, 'own-2', 1)).toEqual(careAreas);
  });
});
