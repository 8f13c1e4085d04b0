import type { LinkProps } from '@tanstack/react-router';
import type { SearchHit } from '../api/search.ts';

type Place = Pick<LinkProps, 'to' | 'params' | 'hash'>;

/** Where a found thing is looked at. */
export function placeOf({
  kind,
  id,
  meetingId,
  proposalId,
}: Pick<SearchHit, 'kind' | 'id' | 'meetingId' | 'proposalId'>): Place {
  switch (kind) {
    case 'meeting':
      return meetingId === null ? { to: '/' } : { to: '/meetings/$meetingId', params: { meetingId } };
    case 'minutes':
    case 'role':
    case 'raised-issue':
      return meetingId === null ? { to: '/' } : { to: '/meetings/$meetingId/minutes', params: { meetingId } };
    case 'case':
      return { to: '/cases/$caseId', params: { caseId: id } };
    case 'area-issue':
      return { to: '/issues/$areaIssueId', params: { areaIssueId: id } };
    case 'resource':
      return { to: '/resources/$resourceId', params: { resourceId: id } };
    case 'resource-idea':
      return { to: '/resources/ideas/$ideaId', params: { ideaId: id } };
    case 'proposal':
      return { to: '/proposals/$proposalId', params: { proposalId: id } };
    case 'plan-entry':
      return proposalId === null
        ? { to: '/proposals/plans' }
        : { to: '/proposals/$proposalId', params: { proposalId }, hash: id };
  }
}
