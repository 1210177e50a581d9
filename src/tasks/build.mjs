// npm run build: the app, into dist.
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './ensure.mjs';
import { main } from './main.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ always: true });
  return 0;
});
