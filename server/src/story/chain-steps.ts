import {
  type AnonymousCopyId,
  type AreaIssueId,
  fiscalYearOf,
  type IdeaStep,
  type MeetingId,
  type ProposalText,
  type RaisedIssueRef,
  type ResourceIdea,
  STORY,
} from '@tsunagu/domain';
import { changeText } from '../area-issues/change-text.ts';
import { makeAreaIssue } from '../area-issues/make-area-issue.ts';
import { addPlanEntry, makeProposal, writeProposal } from '../proposals/change-proposal.ts';
import { addNewIdea, changeIdea, type IdeaChange } from '../resources/change-idea.ts';
import { areaIssueById } from '../storage/area-issues/area-issues.ts';
import type { StoryWorld } from './story-world.ts';

/** The use cases refuse what people may do wrong; a refusal of the story is a bug of the story. */
function must<T extends { ok: boolean }>(done: T, what: string): Extract<T, { ok: true }> {
  if (!done.ok) throw new Error(`the story is refused: ${what} ${JSON.stringify(done)}`);
  return done as Extract<T, { ok: true }>;
}

/** ③: the issues of the story's 類型, of all cases, become one 地域課題. */
export async function clusterIssues(world: StoryWorld, meetings: readonly MeetingId[]): Promise<AreaIssueId> {
  world.goTo(STORY.clustering.record.daysAgo, 30);
  const issues: RaisedIssueRef[] = await world.db
    .selectFrom('raised_issue')
    .select(['meeting_id as meetingId', 'issue_id as issueId'])
    .where('meeting_id', 'in', meetings)
    .where('category', '=', STORY.areaIssue.category)
    .execute();
  const made = { text: STORY.areaIssue, issues, by: world.owner.id };
  return must(await makeAreaIssue(world, made), 'area issue').id;
}

/** How far the 地域課題 has come. */
async function setStatus(world: StoryWorld, id: AreaIssueId, status: typeof STORY.areaIssue.status): Promise<void> {
  const row = await areaIssueById(world.db, id);
  const seen = { id, version: row?.version ?? 0 };
  must(await changeText(world, seen, { ...STORY.areaIssue, status }, world.owner.id), 'status');
}

/** ④: a voice, a talk, a trial, and the row of the directory that it became. */
export async function growResource(
  world: StoryWorld,
  areaIssue: AreaIssueId,
  development: MeetingId,
): Promise<ResourceIdea> {
  const { idea, clustering, development: talk } = STORY;
  const by = world.owner.id;
  world.goTo(clustering.record.daysAgo - 1);
  const first = { on: world.day(clustering.record.daysAgo - 1), note: idea.voice };
  const decision = await world.rooms.read(development);
  const decided = decision.board.decisions[0];
  const origin =
    decided === undefined ? null : ({ meetingId: development, kind: 'decision', recordId: decided.id } as const);
  let now = await addNewIdea(world, { text: idea.text, first, areaIssues: [areaIssue], origin }, by);
  const take = async (change: IdeaChange): Promise<void> => {
    now = must(await changeIdea(world, now.id, now.version, change, by), 'idea').idea;
  };
  const step = async (daysAgo: number, stage: IdeaStep['stage'], note: string, result: IdeaStep['result'] = null) => {
    world.goTo(daysAgo);
    await take({ kind: 'step', step: { stage, on: world.day(daysAgo), note, result } });
  };
  await step(talk.record.daysAgo, 'talk', idea.talk);
  await step(TRIAL_BEGINS, 'trial', idea.trial);
  await step(TRIAL_ENDS, 'trial', idea.trialResult, 'succeeded');
  world.goTo(TRIAL_ENDS - 5);
  const resource = { ...idea.resource, confirmedOn: world.day(TRIAL_ENDS - 5) };
  await take({ kind: 'become', resource, note: idea.resourceNote });
  await setStatus(world, areaIssue, 'in-development');
  return now;
}
const TRIAL_BEGINS = 95;
const TRIAL_ENDS = 65;

/** ⑤: the proposal on its evidence, its answer, and its line of the next plan. */
export async function propose(
  world: StoryWorld,
  evidence: { areaIssue: AreaIssueId; idea: ResourceIdea; copies: readonly AnonymousCopyId[] },
  policy: MeetingId,
): Promise<void> {
  const by = world.owner.id;
  const handedIn = STORY.policy.record.daysAgo - 5;
  world.goTo(handedIn);
  const { answer, ...asked } = STORY.proposal;
  const text: ProposalText = {
    ...asked,
    submittedOn: world.day(handedIn),
    answer: '',
    answeredOn: null,
    outcome: null,
  };
  const links = { areaIssues: [evidence.areaIssue], ideas: [evidence.idea.id], copies: evidence.copies };
  const made = { text, evidence: links, origin: { meetingId: policy, recordId: null }, by };
  const { id } = must(await makeProposal(world, made), 'proposal');
  await setStatus(world, evidence.areaIssue, 'proposed');
  world.goTo(ANSWERED);
  const answered: ProposalText = { ...text, answer, answeredOn: world.day(ANSWERED), outcome: 'accepted' };
  must(await writeProposal(world, { id, version: 1 }, answered, by), 'answer');
  world.goTo(PLANNED);
  const entry = { ...STORY.plan, fiscalYear: fiscalYearOf(world.now().getTime()) + 1 };
  must(await addPlanEntry(world, { id, version: 2 }, entry, by), 'plan');
  await setStatus(world, evidence.areaIssue, 'reflected');
}
const ANSWERED = 10;
const PLANNED = 4;
