import { MeetingLevel } from '../five-functions.ts';
import { HelpLayer } from '../board/support-network.ts';
import type { IssueCategory } from './issue-categories.ts';
import type { CareAreaStep, OrganisationSettings } from './organisation-settings.ts';

/**
 * Two administrators changed the same settings: what I changed stays mine, everything else becomes theirs (SPEC E7). Names are weighed one
 * by one, the order of the ladder and the list of own profiles as a whole; when both changed the same, mine stays.
 * @param base what both began with
 */
export function mergeSettings(
  base: OrganisationSettings,
  mine: OrganisationSettings,
  theirs: OrganisationSettings,
): OrganisationSettings {
  const pick = <V>(before: V, my: V, their: V): V => (same(before, my) ? their : my);
  const merged: OrganisationSettings = {
    careAreas: mergeLadder(base.careAreas, mine.careAreas, theirs.careAreas),
    helpNames: { ...theirs.helpNames },
    ownNotations: pick(base.ownNotations, mine.ownNotations, theirs.ownNotations),
    defaultNotation: pick(base.defaultNotation, mine.defaultNotation, theirs.defaultNotation),
    era: pick(base.era, mine.era, theirs.era),
    levelNames: { ...theirs.levelNames },
    meetingKinds: pick(base.meetingKinds, mine.meetingKinds, theirs.meetingKinds),
    signatures: pick(base.signatures, mine.signatures, theirs.signatures),
    issueCategories: mergeCategories(base.issueCategories, mine.issueCategories, theirs.issueCategories),
    leastShownCount: pick(base.leastShownCount, mine.leastShownCount, theirs.leastShownCount),
    confirmAfterMonths: pick(base.confirmAfterMonths, mine.confirmAfterMonths, theirs.confirmAfterMonths),
  };
  for (const layer of HelpLayer.options)
    merged.helpNames[layer] = pick(base.helpNames[layer], mine.helpNames[layer], theirs.helpNames[layer]);
  for (const level of MeetingLevel.options)
    merged.levelNames[level] = pick(base.levelNames[level], mine.levelNames[level], theirs.levelNames[level]);
  return merged;
}

function mergeLadder(
  base: readonly CareAreaStep[],
  mine: readonly CareAreaStep[],
  theirs: readonly CareAreaStep[],
): CareAreaStep[] {
  const levels = (ladder: readonly CareAreaStep[]) => ladder.map((step) => step.level);
  const order = same(levels(base), levels(mine)) ? theirs : mine;
  const of = (ladder: readonly CareAreaStep[], level: CareAreaStep['level']) =>
    ladder.find((step) => step.level === level);
  return order.map(({ level, ...rest }) => {
    const [before, my, their] = [of(base, level), of(mine, level) ?? rest, of(theirs, level) ?? rest];
    return {
      level,
      name: before?.name === my.name ? their.name : my.name,
      shown: before?.shown === my.shown ? their.shown : my.shown,
    };
  });
}

/** Mine where I changed something; never without a category that the other one has added, because issues may bear it by now. */
function mergeCategories(
  base: readonly IssueCategory[],
  mine: readonly IssueCategory[],
  theirs: readonly IssueCategory[],
): IssueCategory[] {
  if (same(base, mine)) return [...theirs];
  const added = theirs.filter(({ id }) => mine.every((own) => own.id !== id));
  return mine
    .map((own) => {
      const before = base.find(({ id }) => id === own.id);
      const their = theirs.find(({ id }) => id === own.id);
      return their !== undefined && same(before, own) ? their : own;
    })
    .concat(added);
}

/** Settings are plain values whose keys stand in the schema's order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
