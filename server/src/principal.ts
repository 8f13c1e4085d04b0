import type { Attendance, AttendanceId, MeetingId, UserId } from '@tsunagu/domain';

/** Who asks. Read from the session cookie once, at the door; routes and sockets pass it on. */
export type Principal = Anonymous | AccountPrincipal | GuestPrincipal;

export type Anonymous = { readonly kind: 'anonymous' };

export type AccountPrincipal = {
  readonly kind: 'account';
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
};

/** Somebody who joined by invite. Bound to one attendance row of one meeting. */
export type GuestPrincipal = {
  readonly kind: 'guest';
  readonly attendanceId: AttendanceId;
  readonly meetingId: MeetingId;
  readonly admission: Attendance['admission'];
  /** `role-pass`: own roles and answers only, no board. */
  readonly scope: 'meeting' | 'role-pass';
  readonly name: string;
  readonly affiliation: string;
  readonly profession: string;
};

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };

/** Names a principal durably: who owns a Yjs client id, whose sockets are closed. An account is one principal on all its devices. */
export type PrincipalKey = UserId | AttendanceId;

/** The durable name of somebody with a session. */
export const principalKey = (principal: AccountPrincipal | GuestPrincipal): PrincipalKey =>
  principal.kind === 'account' ? principal.userId : principal.attendanceId;
