import { commonText } from '@tsunagu/domain/catalogue/common';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { HTTPException } from 'hono/http-exception';
import { api, type Env, identify, ownOriginOnly } from './api.ts';
import { anonymousCopyRoutes } from './anonymous-copies/routes.ts';
import { answerRoutes } from './answers/routes.ts';
import { assetRoutes, bringsPicture, MOST_PICTURE_BYTES } from './assets/routes.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { closingRoutes } from './closing/routes.ts';
import { inviteRoutes } from './invites/routes.ts';
import { areaIssueRoutes } from './area-issues/routes.ts';
import { issueRoutes } from './issues/routes.ts';
import { joinRoutes } from './join/routes.ts';
import { meetingFactsRoutes } from './meeting-facts/routes.ts';
import { minutesRoutes } from './minutes/routes.ts';
import { outputRoutes } from './output/routes.ts';
import { minutesLifeRoutes } from './minutes-life/routes.ts';
import { myRoleRoutes } from './my-roles/routes.ts';
import { takenUpRoutes } from './taken-up/routes.ts';
import { candidateRoutes } from './preparation/candidate-routes.ts';
import { bringsMaterial, materialRoutes, MOST_MATERIAL_BYTES } from './preparation/material-routes.ts';
import { preparationRoutes } from './preparation/routes.ts';
import { proposalRoutes } from './proposals/routes.ts';
import { duplicateRoutes } from './resources/duplicate-routes.ts';
import { bringsSheet, resourceFileRoutes } from './resources/file-routes.ts';
import { meetingResourceRoutes } from './resources/meeting-routes.ts';
import { resourceRoutes } from './resources/routes.ts';
import { resourceIdeaRoutes } from './resource-ideas/routes.ts';
import { rolePassRoutes } from './role-passes/routes.ts';
import { sampleRoutes } from './samples/routes.ts';
import { boardRoutes } from './board/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import type { Deps } from './deps.ts';
import { earlierRoutes } from './earlier/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { followUpRoutes } from './follow-up/routes.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { roleBoardRoutes } from './roles/routes.ts';
import { mapRoutes } from './map/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { meetingRoutes } from './meetings/routes.ts';
import { problem } from './problem.ts';
import { requestLog, safeError } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRoutes } from './session/routes.ts';
import { setupRoutes } from './setup/routes.ts';
import { staticRoutes } from './static.ts';
import { searchRoutes } from './search/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { bringsForm, wordFormRoutes } from './word-forms/routes.ts';
import { MOST_FORM_BYTES } from '../word-forms/safe-docx.ts';
import { syncRoutes } from './sync/routes.ts';
import { templateReadRoutes } from './templates/read-routes.ts';
import { templateRoutes } from './templates/routes.ts';
import { failedToStore } from '../storage/database.ts';
import type { LiveRooms } from '../sync/room-registry.ts';
import { MeetingClosedError } from '../sync/room.ts';
import { NotSavedError } from '../sync/save-queue.ts';

/** Largest JSON body; the longest text of a field has 4,000 letters. */
const MOST_BYTES = 256 * 1024;

const textLimit = bodyLimit({ maxSize: MOST_BYTES, onError: (c) => problem(c, 'too-large') });
/** A map of 5,000 things with its ties, as a file. */
const fileLimit = bodyLimit({ maxSize: 10 * 1_048_576, onError: (c) => problem(c, 'too-large') });
/** A template with its board of some hundred things. */
const templateLimit = bodyLimit({ maxSize: 1_048_576, onError: (c) => problem(c, 'too-large') });
const formLimit = bodyLimit({ maxSize: MOST_FORM_BYTES, onError: (c) => problem(c, 'form-too-large') });
const pictureLimit = bodyLimit({ maxSize: MOST_PICTURE_BYTES, onError: (c) => problem(c, 'picture-too-large') });
const materialLimit = bodyLimit({
  maxSize: MOST_MATERIAL_BYTES,
  onError: (c) => problem(c, 'material-too-large'),
});

/** A whole board travels in the body, or every text of one. */
const bringsFile = (path: string): boolean =>
  path === '/api/meetings/import' || path.endsWith('/anonymous-review') || bringsSheet(path);

/** All of `/api`, from one definition: validation, OpenAPI, and the types of the browser's client. */
const apiRoutes = (deps: Deps) =>
  api()
    .route('/', sessionRoutes(deps))
    .route('/', setupRoutes(deps))
    .route('/', caseRoutes(deps))
    .route('/', meetingRoutes(deps))
    .route('/', attendanceRoutes(deps))
    .route('/', meetingFactsRoutes(deps))
    .route('/', candidateRoutes(deps))
    .route('/', preparationRoutes(deps))
    .route('/', materialRoutes(deps))
    .route('/', inviteRoutes(deps))
    .route('/', joinRoutes(deps))
    .route('/', eventRoutes(deps))
    .route('/', answerRoutes(deps))
    .route('/', followUpRoutes(deps))
    .route('/', roleBoardRoutes(deps))
    .route('/', earlierRoutes(deps))
    .route('/', reminderRoutes(deps))
    .route('/', rolePassRoutes(deps))
    .route('/', closingRoutes(deps))
    .route('/', minutesRoutes(deps))
    .route('/', outputRoutes(deps))
    .route('/', wordFormRoutes(deps))
    .route('/', minutesLifeRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', mapRoutes(deps))
    .route('/', assetRoutes(deps))
    .route('/', myRoleRoutes(deps))
    .route('/', issueRoutes(deps))
    // Before the row of one: `gaps` is no id.
    .route('/', resourceFileRoutes(deps))
    .route('/', duplicateRoutes(deps))
    .route('/', meetingResourceRoutes(deps))
    .route('/', resourceRoutes(deps))
    .route('/', areaIssueRoutes(deps))
    .route('/', resourceIdeaRoutes(deps))
    .route('/', proposalRoutes(deps))
    .route('/', takenUpRoutes(deps))
    .route('/', sampleRoutes(deps))
    .route('/', templateRoutes(deps))
    .route('/', templateReadRoutes(deps))
    .route('/', anonymousCopyRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', settingsRoutes(deps));

/** For `hono/client` in the browser: `hc<ApiType>('/api')`. */
export type ApiType = ReturnType<typeof apiRoutes>;

/** The whole HTTP side. Answers; owns nothing that would have to be closed. */
export function createApp(deps: Deps, live: LiveRooms) {
  const routes = apiRoutes(deps);
  routes.doc31('/openapi.json', { openapi: '3.1.0', info: { title: commonText.product, version: '1' } });
  routes.notFound((c) => problem(c, 'not-found'));

  const app = new OpenAPIHono<Env>();
  app.use(requestLog(deps.log));
  app.use(securityHeaders());
  app.use('/api/*', (c, next) => {
    if (bringsPicture(c.req.method, c.req.path)) return pictureLimit(c, next);
    if (bringsForm(c.req.method, c.req.path)) return formLimit(c, next);
    if (bringsMaterial(c.req.method, c.req.path)) return materialLimit(c, next);
    if (c.req.path.startsWith('/api/templates')) return templateLimit(c, next);
    return (bringsFile(c.req.path) ? fileLimit : textLimit)(c, next);
  });
  app.use('/api/*', ownOriginOnly(deps), identify(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', syncRoutes(deps, live));
  app.route('/api', routes);
  app.all('/api/*', (c) => problem(c, 'not-found'));
  app.route('/', staticRoutes(deps.webDir));
  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problem(c, 'bad-json');
    if (error instanceof HTTPException && error.status === 415) return problem(c, 'unsupported-media-type');
    if (error instanceof MeetingClosedError) return problem(c, 'meeting-closed');
    deps.log.error({ error: safeError(error), route: routePath(c) }, 'unexpected error');
    return problem(c, isNotSaved(error) ? 'not-saved' : 'internal');
  });
  return app;
}

/** The disk's or the database's fault, not the program's: worth trying again. */
const isNotSaved = (error: unknown): boolean => error instanceof NotSavedError || failedToStore(error);
