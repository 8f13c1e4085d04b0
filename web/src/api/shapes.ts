import type * as Shapes from '@tsunagu/server/shapes';

/** The browser's names for the answers of `/api`. Types only: no validator travels to the browser. */
type Output<S extends { _zod: { output: unknown } }> = S['_zod']['output'];
type Input<S extends { _zod: { input: unknown } }> = S['_zod']['input'];

export type {
  Account,
  ConsentView,
  Invite,
  Me,
  MeetingSummary,
  MeetingView,
  MyRole,
  RoleAnswer,
  RoleEventView,
  SettingsView,
} from '@tsunagu/server/shapes';
export type { Attendance, ParticipantName } from '@tsunagu/domain';
export type LogIn = Input<typeof Shapes.LogIn>;
export type SetUp = Input<typeof Shapes.SetUp>;
export type Case = Output<typeof Shapes.Case>;
export type CasePage = Output<typeof Shapes.CasePage>;
export type NewCase = Input<typeof Shapes.NewCase>;
export type NewMeeting = Input<typeof Shapes.NewMeeting>;
export type CaseMeetings = Output<typeof Shapes.CaseMeetings>;
export type ImportMeeting = Input<typeof Shapes.ImportMeeting>;
export type Asset = Output<typeof Shapes.Asset>;
export type MeetingPage = Output<typeof Shapes.MeetingPage>;
export type MeetingChange = Input<typeof Shapes.MeetingChange>;
export type AttendanceList = Output<typeof Shapes.AttendanceList>;
export type AttendanceChange = Input<typeof Shapes.AttendanceChange>;
export type NewAttendance = Input<typeof Shapes.NewAttendance>;
export type AdmissionDecision = Input<typeof Shapes.AdmissionDecision>;
export type DoorState = Output<typeof Shapes.DoorState>;
export type Join = Input<typeof Shapes.Join>;
export type JoinState = Output<typeof Shapes.JoinState>;
export type Joined = Output<typeof Shapes.Joined>;
export type RoleAnswerList = Output<typeof Shapes.RoleAnswerList>;
export type NewRoleAnswer = Input<typeof Shapes.NewRoleAnswer>;
export type MyRoles = Output<typeof Shapes.MyRoles>;
export type RolePass = Output<typeof Shapes.RolePass>;
export type AskedMinutes = Output<typeof Shapes.AskedMinutes>;
export type ReviewView = Output<typeof Shapes.ReviewView>;
export type NewReviewAnswer = Input<typeof Shapes.NewReviewAnswer>;
export type NewRevision = Input<typeof Shapes.NewRevision>;
export type CloseMeeting = Input<typeof Shapes.CloseMeeting>;
export type Closing = Output<typeof Shapes.Closing>;
export type MinutesView = Output<typeof Shapes.MinutesView>;
export type SampleList = Output<typeof Shapes.SampleList>;
export type MeetingTopic = Output<typeof Shapes.MeetingEvent>['topic'];
