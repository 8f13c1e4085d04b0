import {
  type AreaIssueId,
  type CaseId,
  hideMinutesNames,
  type IssueId,
  type MeetingId,
  MinutesDocument,
  minutesText,
  type PlanEntryId,
  type ProposalId,
  type ResourceId,
  type ResourceIdeaId,
  Role,
  type SearchKind,
  type UserId,
} from '@tsunagu/domain';
import type { Tx } from '../storage/schema.ts';
import { shownWords } from '../storage/shown-words.ts';

/** What the index keeps of one thing. */
export type SearchText = {
  readonly thing: string;
  readonly meeting: MeetingId | null;
  readonly owner: UserId | null;
  readonly title: string;
  readonly body: string;
  readonly at: string;
};

/** One thing that is due. */
export type Due = { readonly thing: string; readonly meeting: string };

/** Reads things of one kind as they are now; those that are gone are left out. */
type Source = (tx: Tx, due: readonly Due[]) => Promise<SearchText[]>;

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
/** What belongs to no meeting and nobody alone: everybody with an account may find it. */
const OPEN = { meeting: null, owner: null } as const;
/** What is due of one kind is of that kind: the triggers wrote it. */
const ids = <T extends string>(due: readonly Due[]): T[] => due.map(({ thing }) => thing as T);

/** Where the words of each kind come from. A new kind: its reader here, its table in a migration with the three triggers. */
export const SOURCES: Readonly<Record<SearchKind, Source>> = {
  case: async (tx, due) =>
    (await tx.selectFrom('case_file').selectAll().where('id', 'in', ids<CaseId>(due)).execute()).map((row) => ({
      thing: row.id,
      meeting: null,
      owner: row.created_by,
      title: row.alias,
      body: row.care_area,
      at: row.created_at,
    })),

  meeting: async (tx, due) => {
    const rows = await tx
      .selectFrom('meeting')
      .leftJoin('case_file', 'case_file.id', 'meeting.case_id')
      .selectAll('meeting')
      .select('case_file.alias')
      .where('meeting.id', 'in', ids<MeetingId>(due))
      .execute();
    const words = await shownWords(tx, ids<MeetingId>(due));
    return rows.map((row) => {
      const shown = words(row.id);
      return {
        thing: row.id,
        meeting: row.id,
        owner: null,
        title: shown(row.title),
        body: lines(row.alias ?? '', shown(row.place)),
        at: row.closed_at ?? row.opened_at ?? row.created_at,
      };
    });
  },

  minutes: async (tx, due) => {
    const found: SearchText[] = [];
    for (const id of ids<MeetingId>(due)) {
      const row = await tx
        .selectFrom('minutes_revision')
        .selectAll()
        .where('meeting_id', '=', id)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) continue;
      const whole = MinutesDocument.parse(JSON.parse(row.document));
      // Names that the meeting hid must not come back by way of an excerpt.
      const document = row.hide_names === 1 ? hideMinutesNames(whole) : whole;
      found.push({
        thing: id,
        meeting: id,
        owner: null,
        title: document.title,
        body: minutesText(document),
        at: row.created_at,
      });
    }
    return found;
  },

  role: async (tx, due) => {
    const found: SearchText[] = [];
    const words = await shownWords(
      tx,
      due.map(({ meeting }) => meeting as MeetingId),
    );
    for (const { thing, meeting } of due) {
      const row = await tx
        .selectFrom('agreed_role')
        .innerJoin('meeting', 'meeting.id', 'agreed_role.meeting_id')
        .select(['agreed_role.meeting_id', 'agreed_role.role', 'meeting.closed_at', 'meeting.created_at'])
        .where('agreed_role.meeting_id', '=', meeting as MeetingId)
        .where('role_id', '=', thing as Role['id'])
        .executeTakeFirst();
      if (row === undefined) continue;
      const role = Role.parse(JSON.parse(row.role));
      const shown = words(row.meeting_id);
      found.push({
        thing,
        meeting: row.meeting_id,
        owner: null,
        title: shown(role.what),
        body: lines(shown(role.goal), shown(role.method)),
        at: row.closed_at ?? row.created_at,
      });
    }
    return found;
  },

  'raised-issue': async (tx, due) => {
    const rows = await tx.selectFrom('raised_issue').selectAll().where('issue_id', 'in', ids<IssueId>(due)).execute();
    // What names its meeting hides was taken out when it was written.
    return rows.map((row) => ({
      thing: row.issue_id,
      meeting: row.meeting_id,
      owner: null,
      title: row.title,
      body: row.detail,
      at: row.raised_at,
    }));
  },

  'area-issue': async (tx, due) =>
    (await tx.selectFrom('area_issue').selectAll().where('id', 'in', ids<AreaIssueId>(due)).execute()).map((row) => ({
      ...OPEN,
      thing: row.id,
      title: row.title,
      body: lines(row.detail, row.care_area, row.causes, row.existing, row.missing),
      at: row.created_at,
    })),

  'resource-idea': async (tx, due) =>
    (await tx.selectFrom('resource_idea').selectAll().where('id', 'in', ids<ResourceIdeaId>(due)).execute()).map(
      (row) => ({
        ...OPEN,
        thing: row.id,
        title: row.title,
        body: lines(row.detail, row.care_area, row.carriers),
        at: row.created_at,
      }),
    ),

  resource: async (tx, due) =>
    (
      await tx
        .selectFrom('resource')
        .selectAll()
        .where('id', 'in', ids<ResourceId>(due))
        // What lives on in another row is found there.
        .where('merged_into', 'is', null)
        .execute()
    ).map((row) => ({
      ...OPEN,
      thing: row.id,
      title: row.name,
      body: lines(row.care_area, row.content, row.target, row.carrier, row.contact, row.conditions),
      at: row.created_at,
    })),

  proposal: async (tx, due) =>
    (
      await tx
        .selectFrom('proposal')
        .selectAll()
        .where('id', 'in', ids<ProposalId>(due))
        .where('removed_at', 'is', null)
        .execute()
    ).map((row) => ({
      ...OPEN,
      thing: row.id,
      title: row.title,
      body: lines(row.addressee, row.body, row.answer),
      at: row.created_at,
    })),

  'plan-entry': async (tx, due) =>
    (await tx.selectFrom('plan_entry').selectAll().where('id', 'in', ids<PlanEntryId>(due)).execute()).map((row) => ({
      ...OPEN,
      thing: row.id,
      title: row.plan,
      body: lines(row.section, row.measure),
      at: row.created_at,
    })),
};
