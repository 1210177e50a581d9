import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { TaskProblem } from './project.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The path of a Chromium. `CHROMIUM` names one; otherwise the usual places are looked at. On Debian, as root, a
 * missing one is installed; elsewhere a person is asked to.
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new TaskProblem(`CHROMIUM says ${named}, but there is nothing there.`);
  }
  const found = find();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) await installChromium();
  const installed = find();
  if (installed !== undefined) return installed;
  throw new TaskProblem(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
  );
}

const find = () => PLACES.find((place) => existsSync(place));

async function installChromium() {
  process.stderr.write('Installing Chromium from Debian (once) …\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if ((await run('apt-get', install, { env, output: 'to-stderr' })) === 0) return;
  // A fresh machine has no package lists, or old ones.
  await run('apt-get', ['update'], { env, output: 'to-stderr' });
  await run('apt-get', install, { env, output: 'to-stderr' });
}
