import type { MyRole, RoleAnswer } from '../api/shapes.ts';

export type OwnAnswers = {
  /** One's own answers to the role as it reads now. */
  given: Readonly<Partial<Record<RoleAnswer['kind'], RoleAnswer>>>;
  /** There were answers, but the role has changed since. */
  outdated: boolean;
};

export function ownAnswers({ answers, contentHash }: Pick<MyRole, 'answers' | 'contentHash'>): OwnAnswers {
  const current = answers.filter((answer) => answer.contentHash === contentHash);
  return {
    given: Object.fromEntries(current.map((answer) => [answer.kind, answer])),
    outdated: answers.length > 0 && current.length === 0,
  };
}

const isOpen = ({ stage }: MyRole): boolean => stage === 'unconfirmed' || stage === 'working';

/** What one has to do, what one looks after for others, and what is over; each in the server's order, the most pressing first. */
export function splitRoles(roles: readonly MyRole[]): { open: MyRole[]; watched: MyRole[]; finished: MyRole[] } {
  const watched = roles.filter(
    ({ as, stage, nextMonitoringDay }) => as === 'monitor' && stage !== 'settled' && nextMonitoringDay !== null,
  );
  const own = roles.filter(({ as }) => as !== 'monitor');
  return {
    open: own.filter((role) => isOpen(role) || (role.stage !== 'settled' && role.states.includes('consult'))),
    watched,
    finished: own.filter((role) => !isOpen(role) && !(role.stage !== 'settled' && role.states.includes('consult'))),
  };
}
