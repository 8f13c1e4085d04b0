import { createRoute } from '@hono/zod-openapi';
import { lostIssueCategories, OrganisationSettings } from '@tsunagu/domain';
import { fieldText } from '@tsunagu/domain/catalogue/problems';
import { may, SYSTEM } from '../../policy.ts';
import { BUILT_IN, changeSettings, settingsNow } from '../../storage/settings.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { problem } from '../problem.ts';
import { SettingsView } from '../shapes.ts';

/**
 * Names and signs of the organisation. Whoever is nobody yet reads the built-in ones: the practice board is for everybody, and
 * nothing of the organisation is disclosed before admission.
 */
export const settingsRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({ method: 'get', path: '/settings', responses: { 200: json(SettingsView, 'with an ETag') } }),
      async (c) => {
        const known = may(c.var.principal, 'settings:read', SYSTEM);
        const { version, settings } = known ? await settingsNow(deps.db) : BUILT_IN;
        c.header('etag', etagOf(version));
        return c.json({ version, settings, mayChange: may(c.var.principal, 'settings:write', SYSTEM) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/settings',
        request: { body: body(OrganisationSettings), headers: IfMatch },
        responses: {
          200: json(SettingsView, 'changed; the ETag of what holds now'),
          ...problems(400, 401, 403, 412, 415, 422, 428),
        },
      }),
      async (c) => {
        const access = accountAccess(c, 'settings:write');
        if (!access.ok) return problem(c, access.problem);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'settings-unseen');
        const settings = c.req.valid('json');
        // Against what holds now: whoever has not seen it is refused below anyway.
        if (lostIssueCategories((await settingsNow(deps.db)).settings, settings).length > 0)
          return problem(c, 'invalid-input', { fields: { issueCategories: fieldText.rules['category-gone'] ?? '' } });
        const change = { version: seen, settings, by: access.account.userId, now: deps.now() };
        const version = await changeSettings(deps.db, change);
        if (version === null) return problem(c, 'settings-changed');
        deps.events.publishToAll('settings');
        c.header('etag', etagOf(version));
        return c.json({ version, settings, mayChange: true }, 200);
      },
    );
