import {
  type Board,
  boardFromSample,
  findSample,
  type AttendanceId,
  Decision,
  DecisionId,
  Issue,
  IssueId,
  type Role,
  Role as RoleShape,
  RoleId,
} from '@tsunagu/domain';

/** Letters that cheap exports lose: old forms, a circled number, a ligature, one beyond the first 65,536. */
export const RARE_LETTERS = '髙﨑①㈱𠮷';

export const roleOf = (id: string, owner: string | null, over: Partial<Role> = {}): Role =>
  RoleShape.parse({
    id: RoleId.parse(`role_${id}`),
    what: `${RARE_LETTERS}さんを週に一度たずねる`,
    owner: owner as AttendanceId | null,
    due: { kind: 'day', day: '2099-11-30' },
    monitoringDay: '2099-12-20',
    ...over,
  });
export const decisionOf = (id: string): Decision =>
  Decision.parse({ id: DecisionId.parse(`dec_${id}`), text: '見守りを始める' });
export const issueOf = (id: string): Issue =>
  Issue.parse({ id: IssueId.parse(`iss_${id}`), title: '夕方にひとりになる' });

/** A board with much on it. */
export function boardOf(): Board {
  const sample = findSample('C6');
  if (!sample) throw new Error('the sample is gone');
  return boardFromSample(sample, { random: (count) => crypto.getRandomValues(new Uint8Array(count)) });
}
