import {
  AreaIssueId,
  AttendanceId,
  InviteeId,
  IssueId,
  MeetingId,
  PlanEntryId,
  ProposalId,
  RoleId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { AnswerKind } from './shapes.ts';

/** Parts of addresses. An id of the wrong form is 422, one that names nothing 404. */
export const MeetingParam = z.object({ id: MeetingId });
export const AttendanceParam = MeetingParam.extend({ attendanceId: AttendanceId });
export const InviteeParam = MeetingParam.extend({ inviteeId: InviteeId });
export const RoleParam = MeetingParam.extend({ roleId: RoleId });
export const AnswerParam = RoleParam.extend({ kind: AnswerKind });
export const IssueParam = MeetingParam.extend({ issueId: IssueId });
export const AreaIssueParam = z.object({ areaIssueId: AreaIssueId });
export const ProposalParam = z.object({ proposalId: ProposalId });
export const PlanEntryParam = ProposalParam.extend({ planEntryId: PlanEntryId });
/** `true` or `false` in an address. */
export const flagQuery = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The answer of a route that makes a file. */
export const fileOf = <T extends string>(type: T) => ({
  content: { [type]: { schema: z.string() } } as Record<T, { schema: z.ZodString }>,
  description: 'the file',
});
export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';
