import { join } from 'node:path';
import { commandsText } from '@tsunagu/domain/catalogue/commands';
import { ROOT, runNode } from './child.ts';

/**
 * `npm run dev`: the server restarts when its sources change, the pages reload. The browser talks to Vite, which passes
 * `/api` and `/sync` on to the server (web/vite.config.ts) with the Host as the browser sent it, so that the server's
 * check of `Origin` holds here as in production.
 */
const port = process.env.PORT ?? '3000';
const webPort = process.env.DEV_WEB_PORT ?? '5173';
const env = { ...process.env, PORT: port, TSUNAGU_DEV_SERVER: `http://localhost:${port}` };

console.error(commandsText.devAddress(`http://localhost:${webPort}`));
const server = runNode(['--watch', '--watch-preserve-output', 'server/src/main.ts'], { env });
const web = runNode([join(ROOT, 'web/node_modules/vite/bin/vite.js'), '--port', webPort, '--strictPort'], {
  cwd: join(ROOT, 'web'),
  env,
});
// One without the other is of no use: the first to end takes the other along (the signal reaches both).
const code = await Promise.race([server, web]);
process.kill(process.pid, 'SIGTERM');
await Promise.all([server, web]);
process.exit(code);
