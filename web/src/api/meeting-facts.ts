import { queryOptions } from '@tanstack/react-query';
import type { Consent, MeetingFacts } from '@tsunagu/domain';
import { callApi, unwrap } from './http.ts';
import { keys } from './queries.ts';
import type { Attendance, AttendanceChange, ConsentView } from './shapes.ts';

const consentPath = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}/consent`;

/** 会議の決まり, 同意 and 区分. Nothing here throws but an aborted read. */
export const meetingFactsApi = {
  /** `seen`: the version on the screen; the server refuses when there is a newer one. */
  putFacts: (meeting: string, seen: number, facts: MeetingFacts) =>
    callApi<MeetingFacts>(`/api/meetings/${encodeURIComponent(meeting)}/facts`, {
      method: 'PUT',
      body: facts,
      ifMatch: `"${seen}"`,
    }),
  changeAttendance: (meeting: string, id: string, body: AttendanceChange) =>
    callApi<Attendance>(`/api/meetings/${encodeURIComponent(meeting)}/attendance/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body,
    }),
  recordConsent: (caseId: string, consent: Consent) =>
    callApi<ConsentView>(consentPath(caseId), { method: 'POST', body: consent }),
};

export const caseConsentQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...keys.cases, caseId, 'consent'] as const,
    queryFn: async ({ signal }) => unwrap(await callApi<ConsentView>(consentPath(caseId), { signal })),
    staleTime: 0,
  });
