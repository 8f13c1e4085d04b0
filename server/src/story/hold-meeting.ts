import type { BoardDoc } from '@tsunagu/board-doc';
import {
  type AgendaItem,
  type AreaIssueId,
  type AttendanceId,
  type Board,
  boardFromSample,
  type CaseId,
  closingQuestions,
  Decision,
  DecisionId,
  Hold,
  HoldId,
  inOrder,
  type MeetingId,
  newId,
  NO_FACTS,
  plainBlock,
  type ResourceIdeaId,
  Role,
  RoleId,
  type StoryAreaMeeting,
  type StoryCase,
  type StoryRecord,
} from '@tsunagu/domain';
import { closeMeeting } from '../meetings/close-meeting.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import { addAttendance } from '../storage/attendance.ts';
import { addCase } from '../storage/cases.ts';
import { inTransaction } from '../storage/database.ts';
import { meetingById } from '../storage/meetings.ts';
import { addConsent } from '../storage/meeting-facts.ts';
import { whileOpen } from '../storage/open-meeting.ts';
import { templateBy } from '../templates/find-template.ts';
import { STORY_MARK, type StoryWorld } from './story-world.ts';

type People = StoryAreaMeeting['participants'];
/** How long the meetings of the story last. */
const MINUTES = 60;

/** The case with its consent, and its first meeting ①, prepared but not closed. */
export async function openCase(
  world: StoryWorld,
  told: StoryCase,
  { withCategories }: { withCategories: boolean },
): Promise<{ caseId: CaseId; meeting: MeetingId }> {
  const { sample, record, alias, careArea } = told;
  world.goTo(record.daysAgo + 7);
  const { id: caseId } = await inTransaction(world.db, async (tx) => {
    const file = await addCase(tx, { alias, careArea, createdBy: world.owner.id }, world.now(), world.random);
    const consent = {
      state: 'given',
      day: world.day(record.daysAgo + 7),
      scope: told.consent,
      withdrawnOn: null,
    } as const;
    await addConsent(tx, file.id, consent, world.owner.id, world.now());
    return file;
  });
  const write = (board: Board): Board => {
    const { elements, ties, unions, issues, sheets, assessment, needs, meta } = boardFromSample(sample, world);
    const told = issues.map((issue) => (withCategories ? issue : { ...issue, category: '' }));
    return {
      ...withMinutes(world, board, record),
      elements,
      ties,
      unions,
      issues: told,
      sheets,
      assessment,
      needs,
      meta: { ...board.meta, shownSheets: meta.shownSheets ?? [] },
    };
  };
  const about = { title: told.title, function: 1, level: 'individual', template: sample.template } as const;
  const meeting = await open(world, { ...about, caseId, place: sample.place, record, write });
  await seat(world, meeting, sample.participants ?? [], record);
  return { caseId, meeting };
}

/** A meeting on the area, prepared but not closed; the 地域課題 and ideas that it takes up stand on its map as cards. */
export async function openAreaMeeting(
  world: StoryWorld,
  told: StoryAreaMeeting,
  takes: Partial<Pick<Opening, 'areaIssues' | 'ideas'>> = {},
): Promise<MeetingId> {
  const { record, participants, title, function: fn, level, template, place } = told;
  const write = (board: Board) => withMinutes(world, board, record);
  const meeting = await open(world, { ...takes, title, function: fn, level, template, place, record, write });
  await seat(world, meeting, participants, record);
  return meeting;
}

/**
 * Closes it on its day. The story accepts what closing names, nobody of it has a phone to confirm with; the room is asked everything that
 * the template asks.
 */
export async function closeStoryMeeting(
  world: StoryWorld,
  meeting: MeetingId,
  { daysAgo }: StoryRecord,
): Promise<void> {
  world.goTo(daysAgo, MINUTES);
  const held = await meetingById(world.db, meeting);
  const template = held && (await templateBy(world.db, held.template));
  const checked = template ? closingQuestions(template) : [];
  const closed = await closeMeeting(world, meeting, { acceptGaps: true, checked });
  if (!closed.ok) throw new Error(`a meeting of the story cannot be closed: ${JSON.stringify(closed)}`);
}

type Opening = Pick<StoryAreaMeeting, 'title' | 'function' | 'level' | 'template' | 'place' | 'record'> & {
  caseId?: CaseId;
  areaIssues?: AreaIssueId[];
  ideas?: ResourceIdeaId[];
  write: (board: Board) => Board;
};

async function open(world: StoryWorld, { record, write, ...wanted }: Opening): Promise<MeetingId> {
  const from = world.at(record.daysAgo);
  const heldUntil = new Date(from.getTime() + MINUTES * 60_000).toISOString();
  const facts = {
    ...NO_FACTS,
    basis: 'care-insurance',
    openness: wanted.caseId === undefined ? 'partly' : 'closed',
    heldFrom: from.toISOString(),
    heldUntil,
  } as const;
  world.goTo(record.daysAgo + 5);
  const meeting = { areaIssues: [], ideas: [], ...wanted, startsAt: from.toISOString(), facts };
  const opened = await openMeeting(world, meeting, world.owner, { madeUp: { id: STORY_MARK, write } });
  if (!opened.ok) throw new Error(`a meeting of the story cannot be opened: ${opened.reason}`);
  return opened.id;
}

/** Everybody who attends, and the roles that they take. */
async function seat(world: StoryWorld, meeting: MeetingId, people: People, record: StoryRecord): Promise<void> {
  world.goTo(record.daysAgo);
  const ids = new Map<string, AttendanceId>();
  for (const person of people) {
    const seat = { ...person, kind: 'no-device', userId: null, category: 'member' } as const;
    const seated = await whileOpen(world.db, meeting, (open) =>
      addAttendance(open, { ...seat, admission: 'admitted', pledged: true }, world.now(), world.random),
    );
    if (seated === 'meeting-closed') throw new Error('a meeting of the story is closed too early');
    ids.set(person.name, seated.id);
  }
  await world.rooms.write(meeting, (board) => addRoles(world, board, ids, record));
}

function addRoles(
  world: StoryWorld,
  board: BoardDoc,
  ids: ReadonlyMap<string, AttendanceId>,
  record: StoryRecord,
): void {
  const issues = inOrder(board.issues.all().values());
  const item = inOrder(board.agenda.all().values()).at(-1)?.id ?? null;
  board.transact(() => {
    for (const [order, { what, owner, goal, method, dueIn, monitoringIn, issue }] of record.roles.entries()) {
      const seat = ids.get(owner);
      if (seat === undefined) throw new Error(`nobody of the meeting is called ${owner}`);
      const answered = issue === undefined ? undefined : issues[issue];
      board.roles.add(
        Role.parse({
          id: newId(RoleId, 'role', world.random),
          what,
          owner: seat,
          goal,
          method,
          order: order + 1,
          agendaItemId: item,
          due: { kind: 'day', day: world.day(record.daysAgo - dueIn) },
          monitoringDay: monitoringIn === undefined ? null : world.day(record.daysAgo - monitoringIn),
          issueId: answered?.id ?? null,
          source: answered === undefined ? null : { kind: 'issue', id: answered.id },
        }),
      );
    }
  });
}

/** The board with what was said, decided and left open. */
function withMinutes(world: StoryWorld, board: Board, record: StoryRecord): Board {
  const { random } = world;
  const day = (untilIn: number) => world.day(record.daysAgo - untilIn);
  const agenda = inOrder(board.agenda);
  const last: AgendaItem | undefined = agenda.at(-1);
  const agendaItemId = last?.id ?? null;
  return {
    ...board,
    minutes: new Map(
      agenda.map(({ id }, at) => [
        id,
        (record.minutes[at] ?? '').split('\n').map((line) => plainBlock('paragraph', line)),
      ]),
    ),
    decisions: record.decisions.map((text, at) =>
      Decision.parse({ id: newId(DecisionId, 'dec', random), text, agendaItemId, order: at + 1 }),
    ),
    holds: record.holds.map(({ text, untilIn }, at) =>
      Hold.parse({ id: newId(HoldId, 'hld', random), text, until: day(untilIn), agendaItemId, order: at + 1 }),
    ),
  };
}
