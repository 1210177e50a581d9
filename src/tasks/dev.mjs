// npm run dev: the app rebuilt as files change, before a station on ./data. Ending one ends both.
import { runNode } from './child.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';
import { inProject } from './project.mjs';

/** Where vite.config.ts sends `/api`. */
const STATION_PORT = '4180';

await main(async () => {
  await ensureInstalled();
  const station = runNode([inProject('src/station/main.ts'), 'start'], { env: { PORT: STATION_PORT } });
  const app = runNode([inProject('node_modules/vite/bin/vite.js'), '--host', '127.0.0.1']);
  const code = await Promise.race([station, app]);
  process.kill(process.pid, 'SIGTERM');
  await Promise.all([station, app]);
  return code;
});
