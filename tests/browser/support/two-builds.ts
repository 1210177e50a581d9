import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A web server before the station that serves one build of the app after another. Each has other names for all its
 * files, another service worker and another page, as after a real change; those of the build before are gone.
 */
export class TwoBuilds {
  readonly #server: Server;
  readonly #station: string;
  #build = new Map<string, Buffer>();

  private constructor(station: string) {
    this.#station = station;
    this.#server = createServer((asked, answer) => this.#answer(asked, answer));
  }

  static async before(station: string): Promise<TwoBuilds> {
    const builds = new TwoBuilds(station);
    builds.serve(1);
    builds.#server.listen(0, '127.0.0.1');
    await once(builds.#server, 'listening');
    return builds;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on the app is this build. Its page says which one it is in `<html data-build>`. */
  serve(number: number): void {
    this.#build = buildOf(number);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    const path = asked.url === '/' ? '/index.html' : (asked.url ?? '');
    const file = this.#build.get(path);
    if (file !== undefined) {
      answer.writeHead(200, { 'content-type': KINDS[extname(path)] ?? '', 'cache-control': 'no-cache' });
      answer.end(file);
    } else if (path.startsWith('/api/')) this.#pass(asked, answer);
    else {
      answer.writeHead(404);
      answer.end();
    }
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const passed = request(`${this.#station}${asked.url}`, { method: asked.method, headers: asked.headers });
    passed.on('response', (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }
}

/** The built app under other names: path to content. */
function buildOf(number: number): Map<string, Buffer> {
  const paths = readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(DIST, path)).isFile());
  const renamed = new Map(
    paths
      .filter((path) => path.startsWith('assets/'))
      .map((path) => [path.slice('assets/'.length), hashed(path, number)]),
  );
  const names = new RegExp([...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const files = new Map<string, Buffer>();
  for (const path of paths) {
    const bytes = readFileSync(join(DIST, path));
    const isText = /\.(?:js|css|html)$/.test(path);
    const content = isText ? Buffer.from(rename(bytes.toString('utf8'))) : bytes;
    files.set(`/${rename(path)}`, content);
  }
  const page = Buffer.from(String(files.get('/index.html')).replace('<html', `<html data-build="${number}"`));
  files.set('/index.html', page);
  const revision = createHash('md5').update(page).digest('hex');
  const worker = String(files.get('/service-worker.js'));
  const own = /"revision":"[0-9a-f]+","url":"index\.html"/;
  if (!own.test(worker)) throw new Error('the service worker does not list the page');
  files.set(
    '/service-worker.js',
    Buffer.from(worker.replace(own, `"revision":"${revision}","url":"index.html"`)),
  );
  return files;

  function rename(text: string): string {
    return text.replaceAll(names, (name) => renamed.get(name) ?? name);
  }
}

/** Another hash of the same length in the name. */
const hashed = (path: string, number: number): string => {
  const name = path.slice('assets/'.length);
  const hash = createHash('sha256').update(`${name} ${number}`).digest('hex').slice(0, 8);
  return name.replace(/-[\w-]{8}\.(?=\w+$)/, `-${hash}.`);
};
