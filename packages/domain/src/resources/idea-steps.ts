import { IDEA_STAGES, type IdeaStage, type IdeaStep, type ResourceIdea } from '../chain/resource-idea.ts';

/** Where an idea stands: the stage of its last step; every idea begins as a voice. */
export const stageOf = ({ steps }: Pick<ResourceIdea, 'steps'>): IdeaStage => steps.at(-1)?.stage ?? 'voice';

/** Why a step cannot be taken. */
export type StepRefusal = 'is-resource' | 'before-last' | 'needs-trial' | 'too-many-steps';
export type StepTaken =
  | { readonly ok: true; readonly steps: IdeaStep[] }
  | { readonly ok: false; readonly reason: StepRefusal };

/** Most steps of one idea; a hundred talks are a project of its own. */
const MOST_STEPS = 60;

/**
 * The steps with one more (SPEC RS17). Any stage may follow any other, because ideas go back to the talk; only the last stage is
 * reached by becoming a row of the directory. Days do not run backwards. A result belongs to a trial.
 */
export function takeStep({ steps }: Pick<ResourceIdea, 'steps'>, step: IdeaStep): StepTaken {
  const last = steps.at(-1);
  if (last?.stage === 'resource') return { ok: false, reason: 'is-resource' };
  if (step.stage === 'resource') return { ok: false, reason: 'needs-trial' };
  if (last !== undefined && step.on < last.on) return { ok: false, reason: 'before-last' };
  if (steps.length >= MOST_STEPS) return { ok: false, reason: 'too-many-steps' };
  return { ok: true, steps: [...steps, step.stage === 'trial' ? step : { ...step, result: null }] };
}

/** Whether it may become a row of the directory: its newest trial succeeded (SPEC RS18). */
export const mayBecomeResource = ({ steps }: Pick<ResourceIdea, 'steps'>): boolean =>
  stageOf({ steps }) !== 'resource' && steps.findLast(({ stage }) => stage === 'trial')?.result === 'succeeded';

/** The stages beside one, for moving a card by a key or a tap; the last one is reached only through a trial. */
export const stagesBeside = (
  stage: IdeaStage,
): { readonly before: IdeaStage | null; readonly after: IdeaStage | null } => {
  const at = IDEA_STAGES.indexOf(stage);
  const after = IDEA_STAGES[at + 1];
  return {
    before: stage === 'resource' ? null : (IDEA_STAGES[at - 1] ?? null),
    after: after === undefined || after === 'resource' ? null : after,
  };
};
