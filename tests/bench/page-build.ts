import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, 'page');

/** Folder of the built pages; made anew each time, because the client in them changes. */
export const PAGES = resolve(import.meta.dirname, '../../node_modules/.cache/so-thon/bench');

/** Builds the pages, minified as the app is. What the app loads on demand is inside: a page has one script. */
export async function buildPages(): Promise<void> {
  await buildPage('baseline');
  await buildPage('ours');
}

async function buildPage(name: 'baseline' | 'ours'): Promise<void> {
  await build({
    root: ROOT,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: resolve(PAGES, name),
      emptyOutDir: true,
      rolldownOptions: { input: resolve(ROOT, `${name}.html`), output: { codeSplitting: false } },
    },
  });
}
