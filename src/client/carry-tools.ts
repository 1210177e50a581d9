import type { CarryTools } from '../sync/carry.ts';
import { gunzipText, gzipText } from './gzip.ts';
import type { World } from './world.ts';

/** What sealing needs of the world, in the browser. */
export const carryTools = ({ random }: Pick<World, 'random'>): CarryTools => ({
  subtle: crypto.subtle,
  random,
  gzip: gzipText,
  gunzip: gunzipText,
});
