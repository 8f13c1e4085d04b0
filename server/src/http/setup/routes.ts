import { createRoute } from '@hono/zod-openapi';
import { hashPassword } from '../../auth/password.ts';
import { addAccount, hasAdministrator } from '../../storage/accounts.ts';
import { inTransaction } from '../../storage/database.ts';
import { api, body, json, problems } from '../api.ts';
import { clientAddress } from '../client-address.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { beginSession } from '../session-cookie.ts';
import { Account, SetUp } from '../shapes.ts';

/** The first administrator, by the one-time link that the server printed. */
export const setupRoutes = (deps: Deps) =>
  api().openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      request: { body: body(SetUp) },
      responses: { 200: json(Account, 'the session cookie is set'), ...problems(400, 403, 409, 415, 422, 429) },
    }),
    async (c) => {
      const { token, email, name, password } = c.req.valid('json');
      if (!(await deps.limits.address.take(clientAddress(c, deps.config)))) return problem(c, 'too-many-tries');
      if (await hasAdministrator(deps.db)) return problem(c, 'setup-done');
      if (!deps.setupLink.matches(token)) return problem(c, 'setup-link');
      const passwordHash = await hashPassword(password);
      const added = await inTransaction(deps.db, async (tx) =>
        (await hasAdministrator(tx))
          ? ({ ok: false } as const)
          : addAccount(tx, { email, name, isAdmin: true, passwordHash }, deps.now(), deps.random),
      );
      if (!added.ok) return problem(c, 'setup-done');
      deps.setupLink.spend();
      await beginSession(c, deps, { scope: 'account', userId: added.id });
      return c.json({ id: added.id, name, email: email.toLowerCase(), isAdmin: true }, 200);
    },
  );
