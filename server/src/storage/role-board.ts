import {
  addDays,
  type CaseId,
  type Day,
  dayOf,
  type Due,
  type MeetingId,
  type MonitoringResult,
  progressOf,
  Role,
  type RoleId,
  ROLE_STATES,
  type RoleState,
  standingEvents,
  standingOf,
  type UserId,
} from '@tsunagu/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Cursor, Page } from './paging.ts';
import { toPage } from './paging.ts';
import { eventsOfMeetings, groupEvents, roleKey, toEvent } from './role-events.ts';
import type { AgreedRoleTable, Db, Tables } from './schema.ts';
import { shownWords } from './shown-words.ts';

export const DUE_RANGES = ['week', 'month', 'none'] as const;
/** What the board of open roles shows. Everything here is answered from its index. */
export type RoleFilter = {
  state?: RoleState | undefined;
  caseId?: CaseId | undefined;
  /** Part of the owner's name. */
  owner?: string | undefined;
  due?: (typeof DUE_RANGES)[number] | undefined;
};
/** Whose roles: of the meetings that an account facilitates, or of some meetings. */
export type RoleScope = { facilitator: UserId } | { meetings: readonly MeetingId[]; settledIn?: MeetingId };

/** A role as lists show it. */
export type ListedRole = {
  meetingId: MeetingId;
  meetingTitle: string;
  meetingDay: Day | null;
  case: { id: CaseId; alias: string } | null;
  /** In words that may be shown (M6). */
  role: Pick<Role, 'id' | 'what' | 'goal' | 'due'>;
  ownerName: string;
  monitorName: string;
  stage: AgreedRoleTable['stage'];
  states: readonly RoleState[];
  daysLeft: number | null;
  due: Due;
  monitoringDay: Day | null;
  result: MonitoringResult | null;
  settledAs: 'closed' | 'dropped' | 'carried' | null;
  /** The newest report, question or result in words. */
  latest: { kind: string; text: string; at: string } | null;
};

type Where = ExpressionBuilder<Tables, 'agreed_role'>;

/** The same condition as domain `standingOf`, for one state and one day (domain SPEC FU6). */
const inState = (where: Where, state: RoleState, today: Day) => {
  switch (state) {
    case 'consult':
      return where('consulting', '=', 1);
    case 'overdue':
      return where.and([where('stage', 'in', ['unconfirmed', 'working']), where('due_day', '<', today)]);
    case 'monitoring':
      return where('monitoring_day', '<=', today);
    case 'unconfirmed':
    case 'working':
    case 'done':
      return where('stage', '=', state);
  }
};

const inScope = (where: Where, scope: RoleScope) => {
  if ('facilitator' in scope)
    return where.and([where('facilitator_id', '=', scope.facilitator), where('open', '=', 1)]);
  const mine = where('agreed_role.meeting_id', 'in', scope.meetings);
  if (scope.settledIn === undefined) return where.and([mine, where('open', '=', 1)]);
  const settledHere = sql<boolean>`exists (select 1 from role_event e where e.meeting_id = agreed_role.meeting_id
    and e.role_id = agreed_role.role_id and e.in_meeting = ${scope.settledIn})`;
  return where.and([mine, where.or([where('open', '=', 1), settledHere])]);
};

function filtered(db: Db, scope: RoleScope, filter: RoleFilter, today: Day) {
  return db
    .selectFrom('agreed_role')
    .where((where) => inScope(where, scope))
    .$if(filter.state !== undefined, (query) => query.where((where) => inState(where, filter.state ?? 'done', today)))
    .$if(filter.caseId !== undefined, (query) => query.where('agreed_role.case_id', '=', filter.caseId ?? null))
    .$if(filter.owner !== undefined, (query) =>
      query.where(sql<boolean>`instr(agreed_role.owner_name, ${filter.owner ?? ''}) > 0`),
    )
    .$if(filter.due === 'none', (query) => query.where('due_day', 'is', null))
    .$if(filter.due === 'week' || filter.due === 'month', (query) =>
      query.where('due_day', '>=', today).where('due_day', '<=', addDays(today, filter.due === 'week' ? 7 : 31)),
    );
}

/** Roles by what needs somebody first (domain SPEC FU7). */
export async function listRoles(
  db: Db,
  scope: RoleScope,
  { filter, today, cursor, limit }: { filter: RoleFilter; today: Day; cursor: Cursor | null; limit: number },
): Promise<Page<ListedRole>> {
  const [meeting, role] = cursor === null ? [] : cursor.id.split('/');
  const keys = await filtered(db, scope, filter, today)
    .select(['next_day', 'agreed_role.meeting_id', 'role_id'])
    .$if(cursor !== null, (query) =>
      query.where(
        sql<boolean>`(next_day, agreed_role.meeting_id, role_id) > (${cursor?.at}, ${meeting ?? ''}, ${role ?? ''})`,
      ),
    )
    .orderBy('next_day')
    .orderBy('agreed_role.meeting_id')
    .orderBy('role_id')
    .limit(limit + 1)
    .execute();
  const page = toPage(keys, limit, (row) => ({ at: row.next_day, id: `${row.meeting_id}/${row.role_id}` }));
  return { items: await rolesOf(db, page.items, today), next: page.next };
}

/** How many roles are in each state, by the same filter without its state. */
export async function countRoles(
  db: Db,
  scope: RoleScope,
  filter: RoleFilter,
  today: Day,
): Promise<Record<RoleState, number> & { all: number }> {
  const row = await filtered(db, scope, { ...filter, state: undefined }, today)
    .select((select) => [
      select.fn.countAll<number>().as('all'),
      ...ROLE_STATES.map((state) =>
        select.fn
          .count<number>(
            select
              .case()
              .when(inState(select, state, today))
              .then(1)
              .end(),
          )
          .as(state),
      ),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** The cases that have open roles on the board of an account, by alias; 200 at most. */
export const casesWithRoles = (db: Db, facilitator: UserId): Promise<{ id: CaseId; alias: string; open: number }[]> =>
  db
    .selectFrom('agreed_role')
    .innerJoin('case_file', 'case_file.id', 'agreed_role.case_id')
    .select((select) => ['case_file.id', 'case_file.alias', select.fn.countAll<number>().as('open')])
    .where('facilitator_id', '=', facilitator)
    .where('open', '=', 1)
    .groupBy(['case_file.id', 'case_file.alias'])
    .orderBy('case_file.alias')
    .orderBy('case_file.id')
    .limit(200)
    .execute();

type Key = { meeting_id: MeetingId; role_id: RoleId };

/** Everything that is shown of some roles, in their order, with four queries however many they are. */
export async function rolesOf(db: Db, keys: readonly Key[], today: Day): Promise<ListedRole[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('agreed_role')
    .innerJoin('meeting', 'meeting.id', 'agreed_role.meeting_id')
    .leftJoin('case_file', 'case_file.id', 'agreed_role.case_id')
    .leftJoin('attendance as monitor', 'monitor.id', 'agreed_role.monitor_id')
    .selectAll('agreed_role')
    .select(['meeting.title', 'meeting.starts_at', 'meeting.opened_at', 'case_file.alias'])
    .select('monitor.name as monitor_name')
    .where((where) => where.or(keys.map((key) => sameKey(where as unknown as Where, key))))
    .execute();
  const meetings = [...new Set(keys.map(({ meeting_id }) => meeting_id))];
  const [events, words] = [groupEvents(await eventsOfMeetings(db, meetings)), await shownWords(db, meetings)];
  const byKey = new Map(rows.map((row) => [roleKey(row.meeting_id, row.role_id), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(roleKey(key.meeting_id, key.role_id));
    if (!row) return [];
    const shown = words(row.meeting_id);
    const role = Role.parse(JSON.parse(row.role));
    const history = (events.get(roleKey(key.meeting_id, key.role_id)) ?? []).map(toEvent);
    const progress = progressOf({ ...role, contentHash: row.content_hash }, history);
    const at = row.starts_at ?? row.opened_at;
    return {
      meetingId: row.meeting_id,
      meetingTitle: shown(row.title),
      meetingDay: at === null ? null : dayOf(at),
      case: row.case_id === null ? null : { id: row.case_id, alias: row.alias ?? '' },
      role: { id: role.id, what: shown(role.what), goal: shown(role.goal), due: role.due },
      ownerName: shown(row.owner_name),
      monitorName: shown(row.monitor_name ?? ''),
      stage: progress.stage,
      ...pick(standingOf(progress, role.due, today)),
      due: role.due,
      monitoringDay: progress.monitoringDay,
      result: progress.result,
      settledAs: progress.settledAs,
      latest: latestWords(row.content_hash, history, shown),
    };
  });
}

const sameKey = (where: Where, key: Key) =>
  where.and([where('agreed_role.meeting_id', '=', key.meeting_id), where('agreed_role.role_id', '=', key.role_id)]);
const pick = ({ states, daysLeft }: ReturnType<typeof standingOf>) => ({ states, daysLeft });

function latestWords(
  hash: string,
  history: Parameters<typeof standingEvents>[1],
  shown: (text: string) => string,
): ListedRole['latest'] {
  const said = standingEvents(hash, history).findLast(({ text }) => text !== '');
  return said ? { kind: said.kind, text: shown(said.text), at: said.at } : null;
}
