import type { NotationProfile, OrganisationSettings } from '@tsunagu/domain';
import { settingsProblems } from './settings-problems.ts';

/** An id that no profile has; `getRandomValues` works on plain-http pages too. */
export const newNotationId = (): string =>
  `own-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** The name, with a number when it is taken. */
export function usableName(name: string, profiles: readonly NotationProfile[]): string {
  const taken = new Set(profiles.map((profile) => profile.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`;
  return free;
}

export type OwnProblems = { readonly name?: string; readonly lines?: string };

/** What is wrong with an own profile among all the others: its name, or lines that cannot be told apart. */
export function ownProblems(profile: NotationProfile, settings: OrganisationSettings): OwnProblems {
  // Last in the list, so that of two equal names this one is named as the later.
  const others = settings.ownNotations.filter((own) => own.id !== profile.id);
  const problems = settingsProblems({ ...settings, ownNotations: [...others, profile] });
  const at = `ownNotations.${others.length}`;
  const [name, lines] = [problems[`${at}.name`], problems[`${at}.strong`]];
  return { ...(name === undefined ? {} : { name }), ...(lines === undefined ? {} : { lines }) };
}
