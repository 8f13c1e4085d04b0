import type { IssueId } from '../ids.ts';
import type { Role } from './records.ts';

/** The issue that a role answers: the one it names, else the one it was made from (SPEC C6). */
export const issueOf = (role: Role): IssueId | null =>
  role.issueId ?? (role.source?.kind === 'issue' ? role.source.id : null);
