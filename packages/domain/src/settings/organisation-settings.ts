import { z } from 'zod';
import { DEFAULT_NOTATION, NOTATION_PROFILES, NotationProfile } from '../board/notation-profile.ts';
import {
  LevelNames,
  MeetingKind,
  MOST_MEETING_KINDS,
  SignatureBlock,
  USUAL_LEVEL_NAMES,
  USUAL_MEETING_KINDS,
  USUAL_SIGNATURES,
} from '../meeting-facts/meeting-kind.ts';
import { CARE_AREA_NAMES, CareAreaLevel, HELP_NAMES, HelpLayer, USUAL_LADDER } from '../board/support-network.ts';
import { ConfirmAfterMonths, DEFAULT_CONFIRM_AFTER_MONTHS } from '../resources/freshness.ts';
import {
  DEFAULT_ISSUE_CATEGORIES,
  DEFAULT_LEAST_SHOWN_COUNT,
  IssueCategory,
  LEAST_SHOWN_COUNT,
  MOST_ISSUE_CATEGORIES,
} from './issue-categories.ts';

/** Characters of a name in the settings: it stands in lists, on rings and in narrow columns. */
const MOST_NAME = 40;
const Name = z.string().trim().min(1).max(MOST_NAME);

/** One step of the ladder of 圏域: what this organisation calls it, and whether it uses it. */
export const CareAreaStep = z.object({ level: CareAreaLevel, name: Name, shown: z.boolean() });
export type CareAreaStep = z.infer<typeof CareAreaStep>;

/** 和暦 or 西暦. */
export const Era = z.enum(['japanese', 'gregorian']);
export type Era = z.infer<typeof Era>;

/** Own notation profiles that an organisation may keep beside the three that ship. */
export const MOST_OWN_NOTATIONS = 10;

const NotationId = NotationProfile.shape.id;
const OwnNotation = NotationProfile.refine((profile) => profile.id.startsWith('own-'), {
  path: ['id'],
  params: { rule: 'shipped-notation' },
}).superRefine(({ name }, context) => {
  for (const issue of Name.safeParse(name).error?.issues ?? []) context.addIssue({ ...issue, path: ['name'] });
});

/**
 * What one organisation calls and draws differently (SPEC E1–E6). Meanings are stored in documents; names and signs are chosen here,
 * so a change is seen on every board at once and changes none.
 */
export const OrganisationSettings = z
  .object({
    /** From the nearest step to the widest, in this organisation's order; every level once. */
    careAreas: z.array(CareAreaStep),
    /** What 自助・互助・共助・公助 are called; usage differs between publications. */
    helpNames: z.record(HelpLayer, Name),
    /** Own profiles only; `notationProfiles` answers them together with those that ship. */
    ownNotations: z.array(OwnNotation).max(MOST_OWN_NOTATIONS),
    /** Id of the profile that new meetings start with. */
    defaultNotation: NotationId,
    era: Era,
    /** What the three levels of meetings are called. */
    levelNames: LevelNames.default(USUAL_LEVEL_NAMES),
    /** Kinds of meetings, in the order of the choice. */
    meetingKinds: z
      .array(MeetingKind)
      .max(MOST_MEETING_KINDS)
      .default([...USUAL_MEETING_KINDS]),
    /** 署名欄 on paper. */
    signatures: SignatureBlock.default(USUAL_SIGNATURES),
    /** 類型 of issues, in this organisation's order. */
    issueCategories: z
      .array(IssueCategory)
      .max(MOST_ISSUE_CATEGORIES)
      .default([...DEFAULT_ISSUE_CATEGORIES]),
    /** Counts of issues below this are not shown. */
    leastShownCount: LEAST_SHOWN_COUNT.default(DEFAULT_LEAST_SHOWN_COUNT),
    /** So many months after its last confirmation a row of 社会資源 is due again. */
    confirmAfterMonths: ConfirmAfterMonths.default(DEFAULT_CONFIRM_AFTER_MONTHS),
  })
  .superRefine((settings, context) => {
    for (const { path, rule } of brokenRules(settings)) context.addIssue({ code: 'custom', path, params: { rule } });
  });
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

/** Rules over more than one field, by the word that the server's problems and the page translate. */
export type SettingsRule =
  | 'ladder-incomplete'
  | 'name-twice'
  | 'unknown-notation'
  | 'nothing-shown'
  | 'id-twice'
  | 'kind-twice'
  | 'category-id-twice';
type Broken = { path: (string | number)[]; rule: SettingsRule };

/** Which rules the settings break, and where (SPEC E1, E2, E4, E9). */
function brokenRules(settings: {
  careAreas: readonly CareAreaStep[];
  ownNotations: readonly NotationProfile[];
  defaultNotation: string;
  meetingKinds: readonly MeetingKind[];
  issueCategories: readonly IssueCategory[];
}): Broken[] {
  const { careAreas, ownNotations, defaultNotation, meetingKinds, issueCategories } = settings;
  const broken: Broken[] = [];
  if (
    careAreas.length !== CareAreaLevel.options.length ||
    new Set(careAreas.map((step) => step.level)).size !== careAreas.length
  )
    broken.push({ path: ['careAreas'], rule: 'ladder-incomplete' });
  if (!careAreas.some((step) => step.shown)) broken.push({ path: ['careAreas'], rule: 'nothing-shown' });
  for (const at of repeated(careAreas.map((step) => (step.shown ? step.name : null))))
    broken.push({ path: ['careAreas', at, 'name'], rule: 'name-twice' });
  const profiles = [...SHIPPED, ...ownNotations];
  for (const at of repeated(profiles.map((profile) => profile.name)))
    broken.push({ path: ['ownNotations', at - SHIPPED.length, 'name'], rule: 'name-twice' });
  for (const at of repeated(profiles.map((profile) => profile.id)))
    broken.push({ path: ['ownNotations', at - SHIPPED.length, 'id'], rule: 'id-twice' });
  if (!profiles.some((profile) => profile.id === defaultNotation))
    broken.push({ path: ['defaultNotation'], rule: 'unknown-notation' });
  for (const at of repeated(meetingKinds.map((kind) => kind.name)))
    broken.push({ path: ['meetingKinds', at, 'name'], rule: 'name-twice' });
  for (const at of repeated(meetingKinds.map((kind) => kind.id)))
    broken.push({ path: ['meetingKinds', at, 'id'], rule: 'kind-twice' });
  for (const at of repeated(issueCategories.map((category) => (category.shown ? category.name : null))))
    broken.push({ path: ['issueCategories', at, 'name'], rule: 'name-twice' });
  for (const at of repeated(issueCategories.map((category) => category.id)))
    broken.push({ path: ['issueCategories', at, 'id'], rule: 'category-id-twice' });
  return broken;
}

/** Places of the words that stood in the list before; null never counts. */
function repeated(words: readonly (string | null)[]): number[] {
  const seen = new Set<string>();
  return words.flatMap((word, at) => {
    if (word === null) return [];
    const again = seen.has(word);
    seen.add(word);
    return again ? [at] : [];
  });
}

const SHIPPED: readonly NotationProfile[] = Object.values(NOTATION_PROFILES);

const usualStep = (level: CareAreaLevel): CareAreaStep => ({
  level,
  name: CARE_AREA_NAMES[level],
  // Two steps are there to be named; until then nobody needs to see them.
  shown: level !== 'own-1' && level !== 'own-2',
});

/** What holds until an administrator says otherwise, and on the practice board. */
export const DEFAULT_SETTINGS: OrganisationSettings = {
  careAreas: USUAL_LADDER.map(usualStep),
  helpNames: { ...HELP_NAMES },
  ownNotations: [],
  defaultNotation: DEFAULT_NOTATION.id,
  era: 'japanese',
  levelNames: USUAL_LEVEL_NAMES,
  meetingKinds: [...USUAL_MEETING_KINDS],
  signatures: USUAL_SIGNATURES,
  issueCategories: [...DEFAULT_ISSUE_CATEGORIES],
  leastShownCount: DEFAULT_LEAST_SHOWN_COUNT,
  confirmAfterMonths: DEFAULT_CONFIRM_AFTER_MONTHS,
};

/**
 * Settings out of what was stored, also by another version (SPEC E6): a level that is new stands at the end, hidden; a part that
 * cannot be read any more falls back to the built-in one, so that a board always opens.
 */
export function readSettings(stored: unknown): OrganisationSettings {
  const parts = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { shape } = OrganisationSettings;
  const part = <K extends keyof typeof shape>(key: K): OrganisationSettings[K] => {
    const read = shape[key].safeParse(parts[key]);
    return read.success ? (read.data as OrganisationSettings[K]) : DEFAULT_SETTINGS[key];
  };
  const known = part('careAreas');
  const missing = USUAL_LADDER.filter((level) => known.every((step) => step.level !== level));
  const candidate: OrganisationSettings = {
    careAreas: [...known, ...missing.map((level) => ({ ...usualStep(level), shown: false }))],
    helpNames: part('helpNames'),
    ownNotations: part('ownNotations'),
    defaultNotation: part('defaultNotation'),
    era: part('era'),
    levelNames: part('levelNames'),
    meetingKinds: part('meetingKinds'),
    signatures: part('signatures'),
    issueCategories: part('issueCategories'),
    leastShownCount: part('leastShownCount'),
    confirmAfterMonths: part('confirmAfterMonths'),
  };
  const wrong = new Set(brokenRules(candidate).map(({ path }) => path[0]));
  if (wrong.has('careAreas')) candidate.careAreas = DEFAULT_SETTINGS.careAreas;
  if (wrong.has('meetingKinds')) candidate.meetingKinds = DEFAULT_SETTINGS.meetingKinds;
  if (wrong.has('ownNotations')) candidate.ownNotations = [];
  if (wrong.has('issueCategories')) candidate.issueCategories = DEFAULT_SETTINGS.issueCategories;
  const isThere = notationProfiles(candidate).some((profile) => profile.id === candidate.defaultNotation);
  return isThere ? candidate : { ...candidate, defaultNotation: DEFAULT_NOTATION.id };
}

/** Every profile that a meeting may be drawn by: those that ship, then the organisation's own. */
export const notationProfiles = (settings: Pick<OrganisationSettings, 'ownNotations'>): readonly NotationProfile[] => [
  ...SHIPPED,
  ...settings.ownNotations,
];

/** The profile that new meetings start with. */
export const defaultNotation = (settings: OrganisationSettings): NotationProfile =>
  notationProfiles(settings).find((profile) => profile.id === settings.defaultNotation) ?? DEFAULT_NOTATION;
