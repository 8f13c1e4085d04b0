import { withoutNames } from '../board/display-name.ts';
import type { MinutesDocument } from '../meeting/minutes-document.ts';
import type { MinutesLife } from './life.ts';

/**
 * The life of minutes whose names are hidden (SPEC M6): nobody who wrote, asked, was asked or approved is named, and what they wrote names
 * nobody. Doing it twice changes nothing.
 * @param names those that the newest revision knows
 */
export function hideLifeNames(life: MinutesLife, names: MinutesDocument['names']): MinutesLife {
  const text = withoutNames(names);
  const { review } = life;
  return {
    revisions: life.revisions.map((revision) => ({
      ...revision,
      author: '',
      reason: text(revision.reason),
      approval: revision.approval === null ? null : { ...revision.approval, by: '' },
    })),
    review:
      review === null
        ? null
        : {
            ...review,
            askedBy: '',
            approver: { ...review.approver, name: '' },
            people: review.people.map((person) => ({
              ...person,
              name: '',
              affiliation: text(person.affiliation),
              text: text(person.text),
            })),
          },
  };
}
