import {
  contentOf,
  DEFAULT_SETTINGS,
  findTemplate,
  MeetingId,
  NO_CONSENT,
  NO_FACTS,
  roleContentHash,
  toBoardJson,
  toTemplateFile,
} from '@tsunagu/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, roleOf } from '../testing/board-records.ts';
import { NEW_MEETING, openScene, signInMember } from '../testing/meeting-scene.ts';
import { raiseIssues } from '../testing/raised-issues.ts';
import { pngOf } from '../testing/pictures.ts';
import { type Browser, startTestServer, type TestServer } from '../testing/test-server.ts';

/** Everybody who may knock. `participant` is a guest who was let in; `stranger` a guest of another meeting. */
const ROLES = [
  'anonymous',
  'waiting',
  'refused',
  'removed',
  'stranger',
  'rolePass',
  'member',
  'participant',
  'facilitator',
] as const;
type Role = (typeof ROLES)[number];

/** Who gets a 2xx from each route of the API; a route that is missing here fails the last test. */
const PUBLIC: readonly Role[] = ROLES;
const ACCOUNTS: readonly Role[] = ['member', 'facilitator'];
const INSIDE: readonly Role[] = ['participant', 'facilitator'];
const FACILITATOR: readonly Role[] = ['facilitator'];
/** What comes after the end of the meeting, or names something that is not there. */
const NOBODY_YET: readonly Role[] = [];

type Route = {
  allowed: readonly Role[];
  body?: unknown;
  /** What has to stand behind the address. */
  query?: string;
  headers?: Record<string, string>;
  /** If-Match names the version that this address has at that moment; `true`: the route's own. */
  seen?: true | string;
};
/** Whoever may have a role. */
const HOLDERS: readonly Role[] = ['stranger', 'rolePass', 'member', 'participant', 'facilitator'];

let ids: {
  issue: string;
  areaIssue: string;
  proposal: string;
  planEntry: string;
  otherAreaIssue: string;
  meeting: string;
  attendance: string;
  role: string;
  hash: string;
  code: string;
  asset: string;
  case: string;
  template: string;
  resource: string;
  otherResource: string;
  facilitator: string;
  idea: string;
  invitee: string;
  material: string;
};
const AREA_ISSUE = '/api/area-issues/{areaIssueId}';
const PROPOSAL = '/api/proposals/{proposalId}';
const PLAN = { plan: '介護保険事業計画', fiscalYear: 2027 };
const BOARD_FILE = toBoardJson(boardOf(), { attendance: [], hideNames: false });
const SHIPPED = findTemplate('case-conference')!;
const TEMPLATE = contentOf(SHIPPED);
const IDEA_AT = '/api/resource-ideas/{ideaId}';
const IDEA = { title: '買物の足', on: '2026-04-01', note: '' };
const TRIED = { stage: 'trial', on: '2026-05-01', note: '', result: 'succeeded' };
const RESOURCE = { name: 'サロン', formality: 'informal' };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const person = { name: '試し', affiliation: '', profession: '' };

const routes = (): Record<string, Route> => ({
  'GET /api/me': { allowed: PUBLIC },
  'GET /api/samples': { allowed: PUBLIC },
  'GET /api/samples/{sampleId}/board.json': { allowed: PUBLIC },
  'GET /api/samples/{sampleId}/thumbnail.svg': { allowed: PUBLIC },
  'GET /api/board.schema.json': { allowed: PUBLIC },
  'GET /api/template.schema.json': { allowed: PUBLIC },
  'GET /api/templates': { allowed: ACCOUNTS },
  'POST /api/templates': { allowed: ACCOUNTS, body: TEMPLATE },
  'POST /api/templates/import': { allowed: ACCOUNTS, body: toTemplateFile(SHIPPED) },
  'GET /api/templates/{templateId}': { allowed: ACCOUNTS },
  'GET /api/templates/{templateId}/template.json': { allowed: ACCOUNTS },
  'GET /api/templates/{templateId}/thumbnail.svg': { allowed: ACCOUNTS },
  // The template is the facilitator's, who is also the administrator; policy.test.ts tells the two apart.
  'PUT /api/templates/{templateId}': { allowed: FACILITATOR, body: TEMPLATE, headers: { 'if-match': '"1"' } },
  'DELETE /api/templates/{templateId}': { allowed: FACILITATOR },
  'POST /api/templates/{templateId}/restore': { allowed: FACILITATOR },
  'PUT /api/templates/{templateId}/standing': { allowed: FACILITATOR, body: { hidden: true } },
  'GET /api/meetings/{id}/template': { allowed: INSIDE },
  'GET /api/meetings/{id}/paper.pdf': { allowed: INSIDE, query: '?things=roles' },
  'GET /api/meetings/{id}/paper.docx': { allowed: INSIDE, query: '?things=roles' },
  'GET /api/meetings/{id}/tables.xlsx': { allowed: INSIDE },
  'GET /api/word-forms': { allowed: ACCOUNTS },
  'GET /api/word-forms/sample': { allowed: ACCOUNTS },
  // The facilitator is also the administrator; policy.test.ts tells the two apart. The body is no form: told in words.
  'POST /api/word-forms': { allowed: FACILITATOR, body: 'x', query: '?name=x', headers: { 'content-type': WORD } },
  'GET /api/word-forms/{formId}/file': { allowed: NOBODY_YET },
  'DELETE /api/word-forms/{formId}': { allowed: NOBODY_YET },
  'POST /api/word-forms/{formId}/restore': { allowed: NOBODY_YET },
  'GET /api/meetings/{id}/word-forms/{formId}': { allowed: NOBODY_YET },
  'GET /api/meetings/{id}/dates.ics': { allowed: INSIDE },
  'GET /api/meetings/{id}/table.csv': { allowed: INSIDE, query: '?table=roles' },
  'GET /api/settings': { allowed: PUBLIC },
  // The scene's facilitator is also the administrator; that facilitating alone is not enough is said in policy.test.ts.
  'PUT /api/settings': { allowed: FACILITATOR, body: DEFAULT_SETTINGS, headers: { 'if-match': '"0"' } },
  'GET /api/cases': { allowed: ACCOUNTS },
  'POST /api/cases': { allowed: ACCOUNTS, body: { alias: 'Bさん' } },
  // An account that has no meeting of the case gets an empty list.
  'GET /api/cases/{caseId}/meetings': { allowed: ACCOUNTS },
  'GET /api/meetings': { allowed: ACCOUNTS },
  'POST /api/meetings': { allowed: ACCOUNTS, body: NEW_MEETING },
  'POST /api/meetings/import': { allowed: ACCOUNTS, body: { title: '読み込み', board: BOARD_FILE } },
  'GET /api/cases/{caseId}': { allowed: FACILITATOR },
  'GET /api/issues': { allowed: ACCOUNTS },
  // Of a closed meeting only, and this one is open: anonymous-copies/routes.test.ts.
  'GET /api/meetings/{id}/anonymous-review': { allowed: NOBODY_YET },
  'PUT /api/meetings/{id}/anonymous-review': {
    allowed: NOBODY_YET,
    body: { title: '', keepCareArea: false, decisions: [] },
    headers: { 'if-match': '"0"' },
  },
  'POST /api/meetings/{id}/anonymous-copy': { allowed: NOBODY_YET },
  'GET /api/anonymous-copies': { allowed: ACCOUNTS },
  'GET /api/anonymous-copies/{copyId}': { allowed: NOBODY_YET },
  'DELETE /api/anonymous-copies/{copyId}': { allowed: NOBODY_YET },
  'GET /api/resources': { allowed: ACCOUNTS },
  'POST /api/resources': { allowed: ACCOUNTS, body: RESOURCE },
  'GET /api/resources/areas': { allowed: ACCOUNTS },
  'POST /api/resources/like': { allowed: ACCOUNTS, body: RESOURCE },
  'GET /api/resources/export.csv': { allowed: ACCOUNTS },
  'GET /api/resources/export.xlsx': { allowed: ACCOUNTS },
  'POST /api/resources/import/preview': {
    allowed: ACCOUNTS,
    body: RESOURCE.name,
    headers: { 'content-type': 'text/csv' },
  },
  'POST /api/resources/import': { allowed: ACCOUNTS, body: { lines: [{ text: RESOURCE, resource: null }] } },
  'GET /api/resources/gaps': { allowed: ACCOUNTS },
  'GET /api/resources/gaps.csv': { allowed: ACCOUNTS },
  'GET /api/resources/duplicates': { allowed: ACCOUNTS },
  'PUT /api/resources/distinct': {
    allowed: ACCOUNTS,
    body: { one: ids.resource, other: ids.otherResource, distinct: true },
  },
  'GET /api/resources/{resourceId}': { allowed: ACCOUNTS },
  'GET /api/resources/{resourceId}/history': { allowed: ACCOUNTS },
  'PUT /api/resources/{resourceId}': { allowed: ACCOUNTS, body: RESOURCE, seen: true },
  'POST /api/resources/{resourceId}/confirm': { allowed: ACCOUNTS },
  'DELETE /api/resources/{resourceId}': { allowed: ACCOUNTS, seen: true },
  'POST /api/resources/{resourceId}/restore': { allowed: ACCOUNTS },
  'POST /api/resources/{resourceId}/merge': { allowed: ACCOUNTS, body: { into: ids.otherResource } },
  'POST /api/resources/{resourceId}/unmerge': { allowed: ACCOUNTS },
  'GET /api/meetings/{id}/resources': { allowed: INSIDE },
  'GET /api/resource-ideas': { allowed: ACCOUNTS },
  'POST /api/resource-ideas': { allowed: ACCOUNTS, body: IDEA },
  'GET /api/resource-ideas/{ideaId}': { allowed: ACCOUNTS },
  'PUT /api/resource-ideas/{ideaId}': { allowed: ACCOUNTS, body: IDEA, seen: true },
  'POST /api/resource-ideas/{ideaId}/steps': { allowed: ACCOUNTS, body: TRIED, seen: IDEA_AT },
  // Once is enough: the second asker is told that it is a resource already.
  'POST /api/resource-ideas/{ideaId}/resource': {
    allowed: ['member'],
    body: { resource: RESOURCE, note: '' },
    seen: IDEA_AT,
  },
  'DELETE /api/resource-ideas/{ideaId}/steps/last': { allowed: ACCOUNTS, seen: IDEA_AT },
  // Finds only what the account may read: search/routes.test.ts.
  'POST /api/search': { allowed: ACCOUNTS, body: { text: '買物' } },
  'GET /api/roles': { allowed: ACCOUNTS },
  'GET /api/roles/counts': { allowed: ACCOUNTS },
  'GET /api/roles.csv': { allowed: ACCOUNTS },
  'GET /api/me/roles': { allowed: HOLDERS },
  'GET /api/me/events': { allowed: HOLDERS },
  'GET /api/me/roles.ics': { allowed: HOLDERS },
  'GET /api/me/roles/{id}/{roleId}/calendar.ics': { allowed: ['participant'] },
  'GET /api/me/reminders': { allowed: HOLDERS },
  // No SMTP is configured here; where it is, is said in follow-up/remind.test.ts.
  'PUT /api/me/reminders': { allowed: [], body: { email: 'suzuki@example.jp' } },
  'DELETE /api/me/reminders': { allowed: HOLDERS },
  'POST /api/me/calendar': { allowed: HOLDERS },
  'DELETE /api/me/calendar': { allowed: HOLDERS },
  'POST /api/issues/search': { allowed: ACCOUNTS, body: {} },
  'PATCH /api/meetings/{id}/issues/{issueId}': { allowed: INSIDE, body: { category: 'rights' } },
  'GET /api/area-issues': { allowed: ACCOUNTS },
  'POST /api/area-issues': { allowed: ACCOUNTS, body: { text: { title: '買物に困る人が多い' } } },
  'GET /api/area-issues/counts': { allowed: ACCOUNTS },
  'GET /api/area-issues/counts.csv': { allowed: ACCOUNTS },
  'GET /api/area-issues/kpi': { allowed: ACCOUNTS },
  'GET /api/area-issues/suggestions': { allowed: ACCOUNTS },
  'GET /api/area-issues/{areaIssueId}': { allowed: ACCOUNTS },
  'GET /api/area-issues/{areaIssueId}/chain': { allowed: ACCOUNTS },
  'GET /api/area-issues/{areaIssueId}/history': { allowed: ACCOUNTS },
  'GET /api/area-issues/{areaIssueId}/suggestions': { allowed: ACCOUNTS },
  'PUT /api/area-issues/{areaIssueId}': { allowed: ACCOUNTS, body: { title: '坂' }, seen: AREA_ISSUE },
  'PUT /api/area-issues/{areaIssueId}/resources': { allowed: ACCOUNTS, body: { resources: [] }, seen: AREA_ISSUE },
  'POST /api/area-issues/{areaIssueId}/members': { allowed: ACCOUNTS, body: {}, seen: AREA_ISSUE },
  // The member, who comes first, has merged it; only the facilitator reads the issue that is split off. Then each takes one step back.
  'POST /api/area-issues/{areaIssueId}/merge': {
    allowed: ['member'],
    body: { from: ids.otherAreaIssue, version: 1 },
    seen: AREA_ISSUE,
  },
  'POST /api/area-issues/{areaIssueId}/split': {
    allowed: FACILITATOR,
    body: { title: '分けたもの', issues: [{ meetingId: ids.meeting, issueId: ids.issue }] },
    seen: AREA_ISSUE,
  },
  // The step moved an issue of the facilitator's meeting: only who reads that meeting moves it back.
  'POST /api/area-issues/{areaIssueId}/undo': { allowed: FACILITATOR, seen: AREA_ISSUE },
  'GET /api/meetings/{id}/taken-up': { allowed: INSIDE },
  // Only accounts have ideas, and only who may write on the map.
  'POST /api/meetings/{id}/ideas': { allowed: FACILITATOR, body: { ideaId: ids.idea } },
  'GET /api/area-issues/{areaIssueId}/meetings': { allowed: ACCOUNTS },
  'GET /api/resource-ideas/{ideaId}/meetings': { allowed: ACCOUNTS },
  'GET /api/candidates': { allowed: ACCOUNTS },
  'PUT /api/candidates': { allowed: ACCOUNTS, body: { cases: [] } },
  'GET /api/candidates/cases': { allowed: ACCOUNTS },
  'PUT /api/candidates/{caseId}': { allowed: FACILITATOR, body: { reason: '退院' } },
  'DELETE /api/candidates/{caseId}': { allowed: FACILITATOR },
  'GET /api/preparations': { allowed: ACCOUNTS },
  'GET /api/meetings/{id}/preparation': { allowed: FACILITATOR },
  'PUT /api/meetings/{id}/preparation': {
    allowed: FACILITATOR,
    body: { startsAt: '2026-12-01T10:00:00+09:00', until: '11:00' },
    seen: true,
  },
  'POST /api/meetings/{id}/invitees': { allowed: FACILITATOR, body: { people: [person] } },
  'PUT /api/meetings/{id}/invitees/{inviteeId}': { allowed: FACILITATOR, body: person },
  // No SMTP is configured here.
  'POST /api/meetings/{id}/invitees/{inviteeId}/mail': { allowed: [] },
  'GET /api/meetings/{id}/invitation.pdf': { allowed: FACILITATOR },
  'GET /api/meetings/{id}/meeting.ics': { allowed: INSIDE },
  'DELETE /api/meetings/{id}/invitees/{inviteeId}': { allowed: FACILITATOR },
  'GET /api/meetings/{id}/materials': { allowed: INSIDE },
  'POST /api/meetings/{id}/materials': {
    allowed: FACILITATOR,
    body: pngOf(2, 2),
    headers: { 'content-type': 'image/png' },
  },
  'GET /api/meetings/{id}/materials/{materialId}': { allowed: INSIDE },
  // The scene's meeting has begun: what may be removed before is said in preparation/materials.test.ts.
  'DELETE /api/meetings/{id}/materials/{materialId}': { allowed: [] },
  'POST /api/meetings/{id}/materials/{materialId}/restore': { allowed: [] },
  'GET /api/proposals': { allowed: ACCOUNTS },
  'POST /api/proposals': { allowed: ACCOUNTS, body: { text: { title: '移動販売を' } } },
  'GET /api/proposals/plans': { allowed: ACCOUNTS },
  'GET /api/proposals/{proposalId}': { allowed: ACCOUNTS },
  'GET /api/proposals/{proposalId}/chain': { allowed: ACCOUNTS },
  'GET /api/proposals/{proposalId}/history': { allowed: ACCOUNTS },
  'GET /api/proposals/{proposalId}/proposal.docx': { allowed: ACCOUNTS },
  'GET /api/proposals/{proposalId}/proposal.pdf': { allowed: ACCOUNTS },
  'PUT /api/proposals/{proposalId}': { allowed: ACCOUNTS, body: { title: '移動販売' }, seen: PROPOSAL },
  'POST /api/proposals/{proposalId}/links': { allowed: ACCOUNTS, body: {}, seen: PROPOSAL },
  'POST /api/proposals/{proposalId}/plans': { allowed: ACCOUNTS, body: PLAN, seen: PROPOSAL },
  'PUT /api/proposals/{proposalId}/plans/{planEntryId}': { allowed: ACCOUNTS, body: PLAN, seen: PROPOSAL },
  // The member, who comes first, has taken it out.
  'DELETE /api/proposals/{proposalId}/plans/{planEntryId}': { allowed: ['member'], seen: PROPOSAL },
  // It stands in a plan by now; who may remove a draft is said in proposals/removal.test.ts.
  'DELETE /api/proposals/{proposalId}': { allowed: [], seen: PROPOSAL },
  'POST /api/proposals/{proposalId}/restore': { allowed: [] },
  'GET /api/join': { allowed: ['waiting', 'refused', 'stranger', 'rolePass', 'participant'] },
  'GET /api/join/events': { allowed: ['waiting', 'refused', 'stranger', 'rolePass', 'participant'] },
  'GET /api/meetings/{id}': { allowed: INSIDE },
  'GET /api/meetings/{id}/events': { allowed: INSIDE },
  'GET /api/meetings/{id}/attendance': { allowed: INSIDE },
  'GET /api/meetings/{id}/answers': { allowed: INSIDE },
  'GET /api/meetings/{id}/roles/{roleId}/history': { allowed: INSIDE },
  'GET /api/meetings/{id}/earlier': { allowed: INSIDE },
  // There is nothing earlier than the scene's meeting; what its facilitator may decide is said in earlier/routes.test.ts.
  'POST /api/meetings/{id}/earlier': {
    allowed: [],
    body: { record: { kind: 'role', id: ids.role }, meetingId: ids.meeting, as: 'closed' },
  },
  'GET /api/meetings/{id}/minutes': { allowed: INSIDE },
  // The scene's meeting is not closed yet: there is no revision. Who may read one is said in minutes/routes.test.ts.
  'GET /api/meetings/{id}/minutes/original': { allowed: [], query: '?revision=1' },
  'GET /api/meetings/{id}/minutes.docx': { allowed: INSIDE },
  'GET /api/meetings/{id}/minutes.pdf': { allowed: INSIDE },
  'GET /api/meetings/{id}/board.json': { allowed: INSIDE },
  'GET /api/meetings/{id}/map.pdf': { allowed: INSIDE },
  'POST /api/meetings/{id}/assets': { allowed: INSIDE, body: pngOf(2, 2), headers: { 'content-type': 'image/png' } },
  'GET /api/meetings/{id}/assets/{assetId}': { allowed: INSIDE },
  'GET /api/meetings/{id}/invites': { allowed: FACILITATOR },
  'PATCH /api/meetings/{id}': { allowed: FACILITATOR, body: { place: '公民館' } },
  'POST /api/meetings/{id}/start': { allowed: FACILITATOR },
  'POST /api/meetings/{id}/attendance': { allowed: FACILITATOR, body: person },
  'GET /api/meetings/{id}/role-passes': { allowed: FACILITATOR },
  'POST /api/meetings/{id}/role-passes': { allowed: FACILITATOR, body: { attendanceId: ids.attendance } },
  'DELETE /api/meetings/{id}/role-passes/{attendanceId}': { allowed: FACILITATOR },
  // The role belongs to the participant; a role pass of the same person answers it too.
  'POST /api/meetings/{id}/roles/{roleId}/answers': {
    allowed: ['participant'],
    body: { kind: 'done', contentHash: ids.hash },
  },
  'DELETE /api/meetings/{id}/roles/{roleId}/answers/{kind}': { allowed: ['participant'] },
  'PUT /api/meetings/{id}/facts': { allowed: FACILITATOR, body: NO_FACTS, headers: { 'if-match': '"0"' } },
  'PATCH /api/meetings/{id}/attendance/{attendanceId}': { allowed: FACILITATOR, body: { category: 'member' } },
  // The case belongs to the facilitator.
  'GET /api/cases/{caseId}/consent': { allowed: FACILITATOR },
  'POST /api/cases/{caseId}/consent': { allowed: FACILITATOR, body: NO_CONSENT },
  'POST /api/meetings/{id}/roles/{roleId}/follow-up': {
    allowed: FACILITATOR,
    body: { kind: 'monitored', result: 'better' },
  },
  'POST /api/meetings/{id}/attendance/{attendanceId}/admission': {
    allowed: FACILITATOR,
    body: { admission: 'admitted' },
  },
  'POST /api/meetings/{id}/invites': { allowed: FACILITATOR },
  'DELETE /api/meetings/{id}/invites': { allowed: FACILITATOR },
  'POST /api/meetings/{id}/close': { allowed: FACILITATOR, body: { acceptGaps: true } },
  // From here on the meeting is closed: guests have become role passes, which are asked and answer.
  'GET /api/me/minutes': { allowed: ['stranger', 'rolePass', 'member', 'participant', 'facilitator'] },
  'POST /api/meetings/{id}/minutes/revisions': {
    allowed: FACILITATOR,
    body: { kind: 'correction', reason: '試し', words: { place: '体育館' } },
    headers: { 'if-match': '"1"' },
  },
  'POST /api/meetings/{id}/minutes/review': {
    allowed: FACILITATOR,
    body: { approver: ids.facilitator },
    headers: { 'if-match': '"2"' },
  },
  // The facilitator asked the others, and answers for those without a device.
  'GET /api/meetings/{id}/minutes/review': { allowed: ['rolePass', 'participant'] },
  'POST /api/meetings/{id}/minutes/answers': {
    allowed: ['rolePass', 'participant'],
    body: { answer: 'confirmed' },
    headers: { 'if-match': '"2"' },
  },
  'POST /api/meetings/{id}/minutes/approval': { allowed: FACILITATOR, headers: { 'if-match': '"2"' } },
});
/** These give or take a session: who may use them is the subject of their own tests. */
const OWN_TESTS = [
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/session/role-pass',
  'POST /api/setup',
  'POST /api/join',
  // The address itself is the key.
  'GET /api/calendar/{file}',
];

let server: TestServer;
let browsers: Record<Role, Browser>;

beforeAll(async () => {
  server = await startTestServer();
  const scene = await openScene(server);
  const participant = await scene.admit('鈴木 一郎');
  const refused = await scene.knock('断られた人');
  await scene.decide(refused.attendanceId, 'refused');
  const removed = await scene.admit('外された人');
  await scene.decide(removed.attendanceId, 'removed');
  const passOwner = await scene.admit('あとから見る人');
  const pass = await scene.facilitator.json<{ token: string }>(201, 'POST', `${scene.meeting}/role-passes`, {
    attendanceId: passOwner.attendanceId,
  });
  const rolePass = server.browser();
  await rolePass.json(204, 'POST', '/api/session/role-pass', { token: pass.token });
  const waiting = await scene.knock('待つ人');
  const role = roleOf('a', participant.attendanceId);
  await server.rooms.write(MeetingId.parse(scene.id), (board) => board.roles.add(role));

  const kept = await scene.facilitator.request('POST', `${scene.meeting}/assets`, pngOf(2, 2), {
    'content-type': 'image/png',
  });
  const { id: asset } = (await kept.json()) as { id: string };

  const file = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' });
  const made = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/templates', TEMPLATE);
  const resource = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/resources', RESOURCE);
  const idea = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/resource-ideas', IDEA);
  const otherResource = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/resources', RESOURCE);
  await raiseIssues(server, scene.id, { a: { title: '買物に行けない' } });
  const make = async (issues: unknown[]) =>
    (await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/area-issues', { text: { title: '坂' }, issues }))
      .id;

  const { account } = await scene.facilitator.json<{ account: { id: string } }>(200, 'GET', '/api/me');
  const proposal = await scene.facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', {
    text: { title: '移動販売を' },
  });
  const planned = await scene.facilitator.request('POST', `/api/proposals/${proposal.id}/plans`, PLAN, {
    'if-match': '"1"',
  });
  const { id: planEntry } = (await planned.json()) as { id: string };

  await scene.facilitator.request('POST', `${scene.meeting}/invitees`, { people: [person] });
  const {
    invitees: [invitee],
  } = await scene.facilitator.json<{ invitees: { id: string }[] }>(200, 'GET', `${scene.meeting}/preparation`);
  const laid = await scene.facilitator.request('POST', `${scene.meeting}/materials`, pngOf(2, 2), {
    'content-type': 'image/png',
  });
  const { id: material } = (await laid.json()) as { id: string };

  const elsewhere = await openScene(server);
  const stranger = await elsewhere.admit('よその会議の人');
  ids = {
    issue: 'iss_a',
    proposal: proposal.id,
    planEntry,
    areaIssue: await make([{ meetingId: scene.id, issueId: 'iss_a' }]),
    otherAreaIssue: await make([]),
    meeting: scene.id,
    attendance: participant.attendanceId,
    role: role.id,
    hash: roleContentHash(role),
    code: scene.invite.code,
    asset,
    case: file.id,
    template: made.id,
    resource: resource.id,
    otherResource: otherResource.id,
    facilitator: account.id,
    idea: idea.id,
    invitee: invitee!.id,
    material,
  };
  browsers = {
    anonymous: server.browser(),
    waiting: waiting.browser,
    refused: refused.browser,
    removed: removed.browser,
    stranger: stranger.browser,
    rolePass,
    member: await signInMember(server),
    participant: participant.browser,
    facilitator: scene.facilitator,
  };
});
afterAll(() => server[Symbol.asyncDispose]());

const address = (path: string): string =>
  path
    .replace('{id}', ids.meeting)
    .replace('{attendanceId}', ids.attendance)
    .replace('{roleId}', ids.role)
    .replace('{issueId}', ids.issue)
    .replace('{areaIssueId}', ids.areaIssue)
    .replace('{proposalId}', ids.proposal)
    .replace('{planEntryId}', ids.planEntry)
    .replace('{sampleId}', 'C6')
    .replace('{caseId}', ids.case)
    .replace('{assetId}', ids.asset)
    .replace('{templateId}/standing', 'policy/standing')
    .replace('{templateId}', ids.template)
    .replace('{copyId}', 'anc_none')
    .replace('{formId}', 'wfm_none')
    .replace('{resourceId}', ids.resource)
    .replace('{ideaId}', ids.idea)
    .replace('{inviteeId}', ids.invitee)
    .replace('{materialId}', ids.material)
    .replace('{kind}', 'done');

/** What somebody who has just looked would send along. */
const tagOf = async (path: string): Promise<Record<string, string>> => {
  const response = await browsers.facilitator.request('GET', path);
  await response.body?.cancel();
  return { 'if-match': response.headers.get('etag') ?? '' };
};

type Document = { openapi: string; paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };
const openApi = async (): Promise<Document> =>
  (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;

describe('[A4] every route and every role', () => {
  it('answers 2xx only where that is expected', async () => {
    const { paths } = await openApi();
    const wrong: string[] = [];
    for (const [name, { allowed, body, query = '', headers, seen }] of Object.entries(routes())) {
      const [method = '', path = ''] = name.split(' ');
      // From outside inwards, so that a refusal is not explained by what somebody before has done.
      for (const role of ROLES) {
        const response = await browsers[role].request(method, address(path) + query, body, {
          ...headers,
          ...(seen ? await tagOf(address(seen === true ? path : seen)) : {}),
        });
        await response.body?.cancel();
        if (response.ok !== allowed.includes(role)) wrong.push(`${role}: ${name} → ${response.status}`);
        const declared =
          paths[path.slice('/api'.length)]?.[method.toLowerCase()] ?? paths[path]?.[method.toLowerCase()];
        if (!declared?.responses[response.status])
          wrong.push(`${name} → ${response.status} is not in the OpenAPI document`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('knows every route that there is', async () => {
    const { openapi, paths } = await openApi();
    expect(openapi).toBe('3.1.0');
    const there = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.startsWith('/api') ? path : `/api${path}`}`),
    );
    expect(there.sort()).toEqual([...Object.keys(routes()), ...OWN_TESTS].sort());
  });
});
