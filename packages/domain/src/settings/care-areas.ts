import { CARE_AREA_NAMES, type CareAreaLevel } from '../board/support-network.ts';
import type { CareAreaStep, OrganisationSettings } from './organisation-settings.ts';

/** What a level is called here; the built-in name for one that the settings do not know. */
export const careAreaName = ({ careAreas }: Pick<OrganisationSettings, 'careAreas'>, level: CareAreaLevel): string =>
  careAreas.find((step) => step.level === level)?.name ?? CARE_AREA_NAMES[level];

/** The steps in use, from the nearest to the widest; `also` is kept although hidden, because something bears it. */
export const shownCareAreas = (
  { careAreas }: Pick<OrganisationSettings, 'careAreas'>,
  also: CareAreaLevel | null = null,
): readonly CareAreaStep[] => careAreas.filter((step) => step.shown || step.level === also);

/** The ladder with one step moved by `by` places; the same ladder when there is no such place. */
export function moveStep(careAreas: readonly CareAreaStep[], level: CareAreaLevel, by: -1 | 1): CareAreaStep[] {
  const ladder = [...careAreas];
  const from = ladder.findIndex((step) => step.level === level);
  const [step, other] = [ladder[from], ladder[from + by]];
  if (!step || !other) return ladder;
  ladder[from] = other;
  ladder[from + by] = step;
  return ladder;
}
