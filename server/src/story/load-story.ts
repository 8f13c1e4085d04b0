import { type AnonymousCopyId, type MeetingId, STORY } from '@tsunagu/domain';
import { openMeeting } from '../meetings/open-meeting.ts';
import type { Db } from '../storage/schema.ts';
import { clusterIssues, growResource, propose } from './chain-steps.ts';
import { closeStoryMeeting, openAreaMeeting, openCase } from './hold-meeting.ts';
import { publishStoryCopy } from './publish-copy.ts';
import { STORY_MARK, type StoryWorld } from './story-world.ts';

/** Meetings that the whole story leaves behind: three ①, ③, ④, ⑤ and the next ①. For practice: three ①. */
const MEETINGS = { whole: 7, practice: 3 } as const;

/** Whether the story is in the data folder: `half` = its loading was cut off. */
export async function storyInFolder(db: Db): Promise<'none' | 'half' | 'there'> {
  const { count } = await db
    .selectFrom('meeting')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sample', '=', STORY_MARK)
    .executeTakeFirstOrThrow();
  if (count === 0) return 'none';
  return count === MEETINGS.whole || count === MEETINGS.practice ? 'there' : 'half';
}

/**
 * Writes the story by the product's own use cases, each on its day.
 * @param isPractice two cases are closed and published; the third's meeting is open, its issues have no 類型, and what follows is left
 *   to whoever practises
 * @returns the meeting to open next
 */
export async function tellStory(world: StoryWorld, isPractice: boolean): Promise<MeetingId> {
  const [first, ...others] = STORY.cases;
  const begun = await openCase(world, first, { withCategories: true });
  await closeStoryMeeting(world, begun.meeting, first.record);
  const copies: AnonymousCopyId[] = [await publishStoryCopy(world, begun.meeting, first)];
  const meetings = [begun.meeting];
  for (const [at, told] of others.entries()) {
    const isLeft = isPractice && at === others.length - 1;
    const { meeting } = await openCase(world, told, { withCategories: !isLeft });
    if (isLeft) return meeting;
    await closeStoryMeeting(world, meeting, told.record);
    copies.push(await publishStoryCopy(world, meeting, told));
    meetings.push(meeting);
  }

  const clustering = await openAreaMeeting(world, STORY.clustering);
  const areaIssue = await clusterIssues(world, meetings);
  await closeStoryMeeting(world, clustering, STORY.clustering.record);
  const development = await openAreaMeeting(world, STORY.development, { areaIssues: [areaIssue] });
  await closeStoryMeeting(world, development, STORY.development.record);
  const idea = await growResource(world, areaIssue, development);
  const policy = await openAreaMeeting(world, STORY.policy, { areaIssues: [areaIssue], ideas: [idea.id] });
  await closeStoryMeeting(world, policy, STORY.policy.record);
  await propose(world, { areaIssue, idea, copies }, policy);
  return openNext(world, begun);
}

/** The next meeting ① of the first case: it begins with the last map and with what is still open. */
async function openNext(world: StoryWorld, { caseId, meeting }: Awaited<ReturnType<typeof openCase>>) {
  const { inDays, ...about } = STORY.next;
  world.goTo(0);
  const startsAt = world.at(-inDays).toISOString();
  const wanted = {
    ...about,
    function: 1 as const,
    level: 'individual' as const,
    caseId,
    startsAt,
    continues: meeting,
    areaIssues: [],
    ideas: [],
  };
  const opened = await openMeeting(world, wanted, world.owner, { madeUp: { id: STORY_MARK } });
  if (!opened.ok) throw new Error(`the next meeting of the story cannot be opened: ${opened.reason}`);
  return opened.id;
}
