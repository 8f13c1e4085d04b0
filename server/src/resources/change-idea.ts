import {
  type AreaIssueId,
  dayOf,
  type IdeaOrigin,
  type IdeaStep,
  type IdeaText,
  mayBecomeResource,
  type RandomBytes,
  type ResourceIdea,
  type ResourceIdeaId,
  type ResourceText,
  takeStep,
  type UserId,
} from '@tsunagu/domain';
import { inTransaction } from '../storage/database.ts';
import { addIdea, ideaById, writeIdea } from '../storage/resources/ideas.ts';
import { addResource, changeResource, resourceById } from '../storage/resources/rows.ts';
import type { Db, Tx } from '../storage/schema.ts';

type World = { readonly db: Db; readonly now: () => Date; readonly random: RandomBytes };
type Refusal =
  | 'not-found'
  | 'idea-changed'
  | 'idea-is-resource'
  | 'step-before-last'
  | 'idea-needs-trial'
  | 'idea-full';
export type IdeaChanged =
  | { readonly ok: true; readonly idea: ResourceIdea }
  | { readonly ok: false; readonly reason: Refusal };

export type NewIdea = {
  readonly text: IdeaText;
  /** What was heard, and when. */
  readonly first: Pick<IdeaStep, 'on' | 'note'>;
  readonly areaIssues: readonly AreaIssueId[];
  readonly origin: IdeaOrigin | null;
};

/** Adds an idea; it begins as a voice. */
export const addNewIdea = (
  world: World,
  { text, first, areaIssues, origin }: NewIdea,
  user: UserId,
): Promise<ResourceIdea> =>
  inTransaction(world.db, async (tx) => {
    const steps: IdeaStep[] = [{ stage: 'voice', ...first, result: null }];
    const by = { user, now: world.now(), random: world.random };
    return theIdea(tx, await addIdea(tx, { text, steps, areaIssues, resourceId: null, origin }, by));
  });

/** What may be done to an idea whose version somebody has seen. */
export type IdeaChange =
  | { readonly kind: 'write'; readonly text: IdeaText; readonly areaIssues: readonly AreaIssueId[] }
  | { readonly kind: 'step'; readonly step: IdeaStep }
  /** The last step is taken back; a row of the directory that it made ends. The first step stays. */
  | { readonly kind: 'step-back' }
  /** It becomes a row of the directory. */
  | { readonly kind: 'become'; readonly resource: ResourceText; readonly note: string };

const REFUSED = {
  'is-resource': 'idea-is-resource',
  'before-last': 'step-before-last',
  'needs-trial': 'idea-needs-trial',
  'too-many-steps': 'idea-full',
} as const;

/** Changes one idea as a whole, or says why not. */
export const changeIdea = (
  world: World,
  id: ResourceIdeaId,
  seen: number,
  change: IdeaChange,
  user: UserId,
): Promise<IdeaChanged> =>
  inTransaction(world.db, async (tx): Promise<IdeaChanged> => {
    const refused = (reason: Refusal): IdeaChanged => ({ ok: false, reason });
    const idea = await ideaById(tx, id);
    if (!idea) return refused('not-found');
    if (idea.version !== seen) return refused('idea-changed');
    const by = { user, now: world.now() };
    const { steps, areaIssues, resourceId } = idea;
    const content = { text: idea, steps, areaIssues, resourceId };
    switch (change.kind) {
      case 'write':
        await writeIdea(tx, id, seen, { ...content, text: change.text, areaIssues: change.areaIssues }, by);
        break;
      case 'step': {
        const taken = takeStep(idea, change.step);
        if (!taken.ok) return refused(REFUSED[taken.reason]);
        await writeIdea(tx, id, seen, { ...content, steps: taken.steps }, by);
        break;
      }
      case 'step-back': {
        if (steps.length > 1)
          await writeIdea(tx, id, seen, { ...content, steps: steps.slice(0, -1), resourceId: null }, by);
        const row = resourceId === null ? undefined : await resourceById(tx, resourceId);
        if (row?.ended_on === null && row.merged_into === null)
          await changeResource(tx, row, { kind: 'ended', patch: { ended_on: dayOf(by.now.getTime()) } }, by);
        break;
      }
      case 'become': {
        if (resourceId !== null) return refused('idea-is-resource');
        if (!mayBecomeResource(idea)) return refused('idea-needs-trial');
        const made = await addResource(tx, change.resource, { ...by, random: world.random, kind: 'added' });
        const today = dayOf(by.now.getTime());
        const last = steps.at(-1);
        // A day that was written ahead must not lie behind the last step.
        const on = last !== undefined && last.on > today ? last.on : today;
        const step: IdeaStep = { stage: 'resource', on, note: change.note, result: null };
        await writeIdea(tx, id, seen, { ...content, steps: [...steps, step], resourceId: made }, by);
      }
    }
    return { ok: true, idea: await theIdea(tx, id) };
  });

async function theIdea(tx: Tx, id: ResourceIdeaId): Promise<ResourceIdea> {
  const idea = await ideaById(tx, id);
  if (!idea) throw new Error('an idea that was just written is not there');
  return idea;
}
