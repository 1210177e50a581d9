import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Names with a hash in them never change; all others are asked for anew, and answered 304 when they did not. */
const IMMUTABLE = /^\/assets\/[^/]+$/;

/** The built app. Routes are in the fragment, so a path that is no file is simply not there. */
export function staticFiles(folder: string): Hono {
  const files = new Hono();
  if (!existsSync(folder)) return files;
  files.use(async (context, next) => {
    await next();
    const isImmutable = context.res.ok && IMMUTABLE.test(context.req.path);
    context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  files.use(etag());
  files.use(serveStatic({ root: folder }));
  return files;
}
