import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { ok, type Result } from '../../domain/result.ts';
import { stationApp } from '../http/app.ts';
import type { Store } from '../store/store.ts';
import { realWorld } from '../world.ts';
import { failed, misused, type Failure, type Surroundings } from './place.ts';

const DEFAULT_PORT = 4180;

/** Where to listen. Without a wish only this machine is served: a proxy with TLS stands in front of the rest. */
export interface Listening {
  readonly port: number;
  readonly host: string;
}

export interface ListeningOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

/** Port and host from the command line, else from `PORT`, else the station's own. */
export function listeningFrom(
  options: ListeningOptions,
  env: Surroundings['env'],
): Result<Listening, Failure> {
  const text = options.port ?? env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  const isPort = /^\d{1,5}$/.test(text) && port <= 65535;
  return isPort
    ? ok({ port, host: options.host ?? '127.0.0.1' })
    : misused('The port must be a number from 0 to 65535.');
}

/** A station that answers. */
interface Running {
  readonly url: string;
  /** Lets requests under way end, then stops. */
  readonly stop: () => Promise<void>;
}

/** Folder of the app as `npm run build` leaves it. */
const APP = fileURLToPath(new URL('../../../dist', import.meta.url));

async function startServer(
  store: Store,
  listening: Listening,
  { env, complain }: Surroundings,
): Promise<Result<Running, Failure>> {
  const app = stationApp({
    store,
    world: realWorld,
    app: APP,
    behindProxy: env['SO_THON_PROXY'] === '1',
    log: complain,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      resolve(
        failed(
          inUse
            ? `Port ${listening.port} is taken: choose another with PORT.`
            : 'The station cannot listen there.',
        ),
      );
    });
    server.listen(listening.port, listening.host, () => {
      const address = server.address();
      // Asked for port 0, the system chose one.
      const port = typeof address === 'object' && address !== null ? address.port : listening.port;
      const host = listening.host.includes(':') ? `[${listening.host}]` : listening.host;
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped());
          if ('closeIdleConnections' in server) server.closeIdleConnections();
        });
      resolve(ok({ url: `http://${host}:${port}`, stop }));
    });
  });
}

/** Serves until somebody asks this process to end; `announce` makes the lines printed before `ready <url>`. */
export async function serveUntilStopped(
  store: Store,
  { listening, surroundings }: { readonly listening: Listening; readonly surroundings: Surroundings },
  announce: (url: string) => Promise<readonly string[]>,
): Promise<Result<null, Failure>> {
  const running = await startServer(store, listening, surroundings);
  if (!running.ok) return running;
  const { url, stop } = running.value;
  for (const line of await announce(url)) surroundings.print(line);
  surroundings.print(`ready ${url}`);
  await untilAskedToStop();
  await stop();
  return ok(null);
}

/** Resolves when somebody asks this process to end. */
const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
