import { callApi } from './http.ts';
import type {
  Account,
  AdmissionDecision,
  Asset,
  Attendance,
  AttendanceList,
  Case,
  CaseMeetings,
  CasePage,
  CloseMeeting,
  Closing,
  DoorState,
  ImportMeeting,
  Invite,
  Join,
  Joined,
  JoinState,
  LogIn,
  Me,
  MeetingChange,
  MeetingPage,
  MeetingView,
  MinutesView,
  MyRoles,
  NewAttendance,
  NewCase,
  NewMeeting,
  NewRoleAnswer,
  RoleAnswerList,
  RoleEventView,
  RolePass,
  SampleList,
  SettingsView,
  SetUp,
} from './shapes.ts';

const meetingPath = (id: string): string => `/api/meetings/${encodeURIComponent(id)}`;
const attendancePath = (meeting: string, id: string): string =>
  `${meetingPath(meeting)}/attendance/${encodeURIComponent(id)}`;
const answersPath = (meeting: string, role: string): string =>
  `${meetingPath(meeting)}/roles/${encodeURIComponent(role)}/answers`;
const paged = (path: string, cursor: string | null): string =>
  cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`;
const get = <T>(path: string, signal?: AbortSignal) => callApi<T>(path, signal === undefined ? {} : { signal });
const post = <T>(path: string, body: unknown = {}) => callApi<T>(path, { method: 'POST', body });
const remove = (path: string) => callApi<void>(path, { method: 'DELETE' });

/** Every call of `/api` that the pages make. Nothing here throws but an aborted read. */
export const api = {
  me: (signal?: AbortSignal) => get<Me>('/api/me', signal),
  logIn: (body: LogIn) => post<Account>('/api/session', body),
  logOut: () => remove('/api/session'),
  setUp: (body: SetUp) => post<Account>('/api/setup', body),
  enterByPass: (token: string) => post<void>('/api/session/role-pass', { token }),

  cases: (signal?: AbortSignal) => get<CasePage>('/api/cases', signal),
  caseMeetings: (id: string, signal?: AbortSignal) =>
    get<CaseMeetings>(`/api/cases/${encodeURIComponent(id)}/meetings`, signal),
  newCase: (body: NewCase) => post<Case>('/api/cases', body),

  meetings: (cursor: string | null, signal?: AbortSignal) => get<MeetingPage>(paged('/api/meetings', cursor), signal),
  newMeeting: (body: NewMeeting) => post<{ id: string }>('/api/meetings', body),
  /** Opens a file of the open format as a meeting of its own. */
  importMeeting: (body: ImportMeeting) => post<{ id: string }>('/api/meetings/import', body),
  addAsset: (meeting: string, picture: Blob) => post<Asset>(`${meetingPath(meeting)}/assets`, picture),
  meeting: (id: string, signal?: AbortSignal) => get<MeetingView>(meetingPath(id), signal),
  changeMeeting: (id: string, body: MeetingChange) => callApi<void>(meetingPath(id), { method: 'PATCH', body }),
  board: (id: string, signal?: AbortSignal) => get<unknown>(`${meetingPath(id)}/board.json`, signal),
  startMeeting: (id: string) => post<void>(`${meetingPath(id)}/start`),
  closeMeeting: (id: string, body: CloseMeeting = {}) => post<Closing>(`${meetingPath(id)}/close`, body),
  minutes: (id: string, revision?: number, signal?: AbortSignal) =>
    get<MinutesView>(`${meetingPath(id)}/minutes${revision === undefined ? '' : `?revision=${revision}`}`, signal),

  attendance: (meeting: string, signal?: AbortSignal) =>
    get<AttendanceList>(`${meetingPath(meeting)}/attendance`, signal),
  addAttendance: (meeting: string, body: NewAttendance) => post<Attendance>(`${meetingPath(meeting)}/attendance`, body),
  decideAdmission: (meeting: string, id: string, body: AdmissionDecision) =>
    post<Attendance>(`${attendancePath(meeting, id)}/admission`, body),

  door: (meeting: string, signal?: AbortSignal) => get<DoorState>(`${meetingPath(meeting)}/invites`, signal),
  openDoor: (meeting: string) => post<Invite>(`${meetingPath(meeting)}/invites`),
  closeDoor: (meeting: string) => remove(`${meetingPath(meeting)}/invites`),
  joinState: (signal?: AbortSignal) => get<JoinState>('/api/join', signal),
  join: (body: Join) => post<Joined>('/api/join', body),

  answers: (meeting: string, signal?: AbortSignal) => get<RoleAnswerList>(`${meetingPath(meeting)}/answers`, signal),
  answer: (meeting: string, role: string, body: NewRoleAnswer) => post<RoleEventView>(answersPath(meeting, role), body),
  takeBackAnswer: (meeting: string, role: string, kind: NewRoleAnswer['kind']) =>
    remove(`${answersPath(meeting, role)}/${kind}`),
  myRoles: (signal?: AbortSignal) => get<MyRoles>('/api/me/roles', signal),
  newRolePass: (meeting: string, attendanceId: string) =>
    post<RolePass>(`${meetingPath(meeting)}/role-passes`, { attendanceId }),
  revokeRolePass: (meeting: string, attendanceId: string) =>
    remove(`${meetingPath(meeting)}/role-passes/${encodeURIComponent(attendanceId)}`),

  settings: (signal?: AbortSignal) => get<SettingsView>('/api/settings', signal),
  /** `version`: what was seen; the server refuses when somebody else has changed them since. */
  changeSettings: (body: SettingsView['settings'], version: number) =>
    callApi<SettingsView>('/api/settings', { method: 'PUT', body, ifMatch: `"${version}"` }),
  samples: (signal?: AbortSignal) => get<SampleList>('/api/samples', signal),
};
