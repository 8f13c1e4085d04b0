import { Attendance, Consent } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** PATCH /api/meetings/:id/attendance/:attendanceId (facilitator): as what, and from where, somebody attends. */
export const AttendanceChange = z.object({
  category: Attendance.shape.category.unwrap().optional(),
  affiliation: Attendance.shape.affiliation.optional(),
  profession: Attendance.shape.profession.optional(),
});

/** GET and POST /api/cases/:caseId/consent: what holds now, and every record, newest first. A record is never changed. */
export const ConsentView = z.object({
  consent: Consent,
  history: z.array(Consent.safeExtend({ recordedBy: z.string(), recordedAt: Instant })),
});
export type ConsentView = z.infer<typeof ConsentView>;
