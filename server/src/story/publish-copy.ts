import type { AnonymousCopyId, MeetingId, StoryCase } from '@tsunagu/domain';
import { workOn } from '../anonymise/copy-jobs.ts';
import { changeReview, openReview, publishCopy } from '../anonymise/review.ts';
import { meetingById } from '../storage/meetings.ts';
import type { StoryWorld } from './story-world.ts';

/** A story is told by itself: nobody waits for a thread. */
const HERE: Parameters<typeof publishCopy>[0]['copies'] = {
  run: (job) => Promise.resolve({ ok: true, value: workOn(job) }),
};

/** The case's way up to the area: every line confirmed as the scan proposes it, and the copy published. */
export async function publishStoryCopy(
  world: StoryWorld,
  id: MeetingId,
  { copyTitle, record }: Pick<StoryCase, 'copyTitle' | 'record'>,
): Promise<AnonymousCopyId> {
  world.goTo(record.daysAgo - 3);
  const meeting = await meetingById(world.db, id);
  if (!meeting) throw new Error('a meeting of the story is not there');
  // Once to say that the 圏域 stays, so that the lines are read under that choice; then the lines.
  const about = { title: copyTitle, keepCareArea: true };
  const seen = await changeReview(world, id, 0, { ...about, decisions: [] }, world.owner.id);
  const opened = await openReview({ ...world, copies: HERE }, meeting);
  if (!opened.ok) throw new Error('the texts of the story cannot be read');
  const decisions = opened.review.lines.map(({ key, original, proposed }) => ({ key, original, text: proposed }));
  await changeReview(world, id, seen ?? 0, { ...about, decisions }, world.owner.id);
  const published = await publishCopy({ ...world, copies: HERE }, meeting, world.owner.id);
  if (!published.ok) throw new Error(`a copy of the story cannot be published: ${JSON.stringify(published.refusal)}`);
  return published.id;
}
