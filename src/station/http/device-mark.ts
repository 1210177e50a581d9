import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sha256Hex } from '../world.ts';
import type { Station } from './app.ts';

const COOKIE = 'so-thon-mark';

/** The longest browsers keep a cookie; it is set again at every exchange. */
const DAYS = 400;

/**
 * [DV5] The mark of a browser: 128 random bits in a cookie no script can read, of which the station keeps the hash
 * beside the devices that joined from there. Browsers often clear what scripts stored and leave cookies the server
 * set; then this is all that tells a person what their phone still owed. It opens nothing and names nobody.
 */
export const markOf = (context: Context): string | undefined => {
  const mark = getCookie(context, COOKIE);
  return mark !== undefined && /^[\w-]{20,64}$/.test(mark) ? sha256Hex(mark) : undefined;
};

/** Gives the browser its mark, or the one it has for as long again; returns what is kept of it. */
export function giveMark(context: Context, { world, behindProxy }: Station): string {
  const shown = markOf(context);
  const text = shown === undefined ? world.newCode() : (getCookie(context, COOKIE) ?? '');
  setCookie(context, COOKIE, text, {
    path: '/api/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: behindProxy && context.req.header('x-forwarded-proto') === 'https',
    maxAge: DAYS * 24 * 60 * 60,
  });
  return shown ?? sha256Hex(text);
}
