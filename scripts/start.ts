import { commandsText } from '@tsunagu/domain/catalogue/commands';
import { buildWeb } from './build-web.ts';
import { runNode } from './child.ts';

/** `npm start`: builds the pages when their sources have changed, then serves until it is stopped. */
const built = await buildWeb({ onBuild: () => console.error(commandsText.buildingWeb) });
if (built !== 0) {
  console.error(commandsText.buildFailed);
  process.exit(built);
}
process.exit(await runNode(['server/src/main.ts'], { env: { NODE_ENV: 'production', ...process.env } }));
