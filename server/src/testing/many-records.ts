import {
  AgendaItemId,
  type Attendance,
  AttendanceId,
  type Board,
  boardFromSample,
  closeMeeting,
  DEFAULT_SETTINGS,
  Decision,
  DecisionId,
  Issue,
  IssueId,
  type MeetingFunction,
  MeetingId,
  newId,
  type RandomBytes,
  ResourceText,
  Role,
  RoleId,
  SAMPLES,
  SupporterKind,
  type UserId,
} from '@tsunagu/domain';
import { toMeeting } from '../http/meetings/present.ts';
import { makeAreaIssue } from '../area-issues/make-area-issue.ts';
import { addToDirectory } from '../resources/change-directory.ts';
import { createSqliteSearchIndex } from '../search/search-index-sqlite.ts';
import { firstAdministrator } from '../storage/accounts.ts';
import { addAttendance, attendanceList, toAttendance } from '../storage/attendance.ts';
import { addCase } from '../storage/cases.ts';
import { databaseFile, inTransaction, openDatabase } from '../storage/database.ts';
import { addMeeting, meetingById } from '../storage/meetings.ts';
import { writeClosing } from '../storage/records.ts';
import type { Db, Tx } from '../storage/schema.ts';

/** How much is written; the defaults are the sizes that lists, counts and searches are measured at. */
export type ManyRecords = {
  meetings: number;
  rolesEach: number;
  issuesEach: number;
  resources: number;
  areaIssues: number;
};
export const MANY_RECORDS: ManyRecords = {
  meetings: 10_000,
  rolesEach: 5,
  issuesEach: 2,
  resources: 5_000,
  areaIssues: 1_000,
};

/** Meetings in one transaction. */
const AT_ONCE = 250;
const DAY_MS = 86_400_000;

/**
 * Years of closed meetings with their roles, issues and minutes, a directory and 地域課題, written by the product's own functions;
 * every word is out of the samples, so everybody in it is made up. The first administrator has facilitated all of it: the worst
 * case for whoever looks at a list. Nobody else may write meanwhile.
 * @returns words that can be searched for, from frequent to rare
 */
export async function writeManyRecords(
  dataDir: string,
  sizes: ManyRecords,
  random: RandomBytes,
  onProgress: (done: number) => void,
): Promise<readonly string[]> {
  const db = await openDatabase(databaseFile(dataDir));
  try {
    const owner = await firstAdministrator(db);
    if (!owner) throw new Error('no administrator');
    const words = wordsOfSamples(random);
    const word = (n: number) => words[n % words.length] ?? '';
    const areas = DEFAULT_SETTINGS.careAreas.map(({ name }, at) => `${name}${at + 1}`);
    const categories = DEFAULT_SETTINGS.issueCategories.map(({ id }) => id);
    const raised: { meetingId: MeetingId; issueId: IssueId }[] = [];
    for (let from = 0; from < sizes.meetings; from += AT_ONCE) {
      await inTransaction(db, async (tx) => {
        for (let n = from; n < Math.min(from + AT_ONCE, sizes.meetings); n += 1)
          raised.push(...(await writeMeeting(tx, { n, sizes, owner, word, areas, categories, random })));
      });
      onProgress(from);
    }
    const world = { db, now: () => new Date(), random };
    for (let n = 0; n < sizes.resources; n += 1) {
      const text = ResourceText.parse({
        name: `${word(n * 7)} ${n}`,
        formality: n % 3 === 0 ? 'formal' : 'informal',
        kind: SupporterKind.options[n % SupporterKind.options.length],
        careArea: areas[n % areas.length],
        content: `${word(n * 3)} ${word(n * 5)}`,
        contact: `046-${String(n).padStart(7, '0')}`,
        confirmedOn: n % 4 === 0 ? null : `202${n % 6}-0${(n % 9) + 1}-15`,
      });
      await addToDirectory(world, text, owner.id);
    }
    for (let n = 0; n < sizes.areaIssues; n += 1) {
      const text = {
        title: `${word(n * 11)} ${word(n * 13)}`,
        detail: word(n * 17),
        category: categories[n % categories.length] ?? '',
        careArea: areas[n % areas.length] ?? '',
        level: 'municipal',
        causes: word(n * 19),
        existing: '',
        missing: word(n * 23),
        status: 'noticed',
      } as const;
      const issues = raised.slice(n * 8, n * 8 + 4);
      const made = await makeAreaIssue(world, { text, issues, by: owner.id });
      if (!made.ok) throw new Error(made.reason);
    }
    await takeInEverything(db);
    return words.slice(0, 40);
  } finally {
    await db.destroy();
  }
}

/** Labels and texts of the samples, the longest and rarest last. */
function wordsOfSamples(random: RandomBytes): string[] {
  const texts = SAMPLES.flatMap((sample) =>
    boardFromSample(sample, { random }).elements.flatMap((element) => ('label' in element ? [element.label] : [])),
  );
  return [...new Set(texts.filter((text) => text.length >= 2))].toSorted((a, b) => a.length - b.length);
}

type Writing = {
  readonly n: number;
  readonly sizes: ManyRecords;
  readonly owner: { readonly id: UserId; readonly name: string };
  readonly word: (n: number) => string;
  readonly areas: readonly string[];
  readonly categories: readonly string[];
  readonly random: RandomBytes;
};

/** One meeting that was held and closed: two of three on a case, each with three who attended. */
async function writeMeeting(tx: Tx, { n, sizes, owner, word, areas, categories, random }: Writing) {
  const at = new Date(Date.UTC(2022, 3, 1) + Math.floor((n / sizes.meetings) * 1_600) * DAY_MS);
  const careArea = areas[n % areas.length] ?? '';
  const caseFile =
    n % 3 === 2 ? null : await addCase(tx, { alias: `${word(n)}${n}`, careArea, createdBy: owner.id }, at, random);
  const id = newId(MeetingId, 'mtg', random);
  const about = {
    id,
    title: `${word(n * 5)} ${n}`,
    function: ((n % 5) + 1) as MeetingFunction,
    level: n % 5 === 0 ? 'individual' : 'municipal',
    caseId: caseFile?.id ?? null,
    template: '',
    sample: '',
    startsAt: at.toISOString(),
    place: word(n * 3),
    facilitator: owner,
    facilitatorAttendance: newId(AttendanceId, 'att', random),
    continues: null,
  } as const;
  const open = await addMeeting(tx, about, at);
  for (let guest = 0; guest < 3; guest += 1) {
    const person = { name: `${word(n + guest)} ${guest}`, affiliation: word(guest * 31), profession: word(guest * 37) };
    await addAttendance(
      open,
      { kind: 'guest', userId: null, ...person, admission: 'admitted', pledged: true },
      at,
      random,
    );
  }
  const meeting = await meetingById(tx, id);
  if (!meeting) throw new Error('the meeting is gone');
  const attendance = (await attendanceList(tx, id)).map(toAttendance).toReversed();
  const board = boardOf({ n, sizes, word, categories, random }, attendance, at);
  const closed = closeMeeting({
    meeting: toMeeting(meeting),
    board,
    attendance,
    answers: [],
    at: at.toISOString(),
    accepted: true,
    facilitator: owner.name,
  });
  if (!closed.ok) throw new Error(JSON.stringify(closed.gaps));
  await writeClosing(open, closed.record, {
    sequence: 1,
    hideNames: false,
    caseFile: caseFile && { id: caseFile.id, careArea },
    author: owner,
    categories: new Set(categories),
    attendances: new Map(attendance.map((row) => [row.id, row.name])),
  });
  return board.issues.map((issue) => ({ meetingId: id, issueId: issue.id }));
}

function boardOf(
  { n, sizes, word, categories, random }: Omit<Writing, 'owner' | 'areas'>,
  attendance: readonly Attendance[],
  at: Date,
): Board {
  const sample = SAMPLES[0];
  if (!sample) throw new Error('no samples');
  const empty = { ...boardFromSample(sample, { random }), elements: [], ties: [], unions: [], ink: [] };
  const day = (after: number) => new Date(at.getTime() + after * DAY_MS).toISOString().slice(0, 10);
  const item = newId(AgendaItemId, 'agd', random);
  return {
    ...empty,
    agenda: [],
    minutes: new Map([[item, []]]),
    issues: Array.from({ length: sizes.issuesEach }, (_, k) =>
      Issue.parse({
        id: newId(IssueId, 'iss', random),
        title: `${word(n * 2 + k)} ${word(n * 7 + k)}`,
        detail: `${word(n + k * 3)} ${word(n * 3 + k)}`,
        category: categories[(n + k) % categories.length],
      }),
    ),
    decisions: [Decision.parse({ id: newId(DecisionId, 'dec', random), text: word(n * 9) })],
    holds: [],
    roles: Array.from({ length: sizes.rolesEach }, (_, k) =>
      Role.parse({
        id: newId(RoleId, 'role', random),
        what: `${word(n * 4 + k)} ${word(n * 6 + k)}`,
        // One in ten is the facilitator's own.
        owner: attendance[n % 2 === 0 && k === 0 ? 3 : k % 3]?.id,
        due: { kind: 'day', day: day(14 + k * 30) },
        monitoringDay: day(60),
      }),
    ),
  };
}

async function takeInEverything(db: Db): Promise<void> {
  const index = createSqliteSearchIndex(db);
  while ((await index.catchUp(2_000)) > 0);
}
