import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { faultOf, LAYERS, layerOf } from './layers.ts';
import { filesUnder } from './source-files.ts';

const files = filesUnder('src', ['.ts', '.tsx', '.mjs']);

describe('the direction of imports', () => {
  test.each(Object.keys(LAYERS))('the scanner sees files in %s', (layer) => {
    expect(files.filter((file) => layerOf(file.path) === layer)).not.toEqual([]);
  });

  test('the scanner sees imports in most files: a blind one would find the house in order', () => {
    const seen = files.filter((file) => importsOf(file).length > 0);
    expect(seen.length / files.length).toBeGreaterThan(0.6);
  });

  test('no layer reaches for one it must not know', () => {
    const faults = files.flatMap(importsOf).flatMap((each) => faultOf(each) ?? []);
    expect(faults).toEqual([]);
  });

  test('what is imported is there', () => {
    const paths = new Set(filesUnder('src', ['']).map((file) => file.path));
    const missing = files
      .flatMap(importsOf)
      .filter((each) => each.to.startsWith('src/') && !paths.has(each.to))
      .map((each) => `${each.from} → ${each.to}`);
    expect(missing).toEqual([]);
  });
});

describe('a planted import is found', () => {
  const planted = (path: string, text: string) =>
    importsOf({ path, text }).flatMap((each) => faultOf(each) ?? []);

  test.each([
    ['upwards', 'src/domain/name.ts', `import { claim } from '../sync/claims.ts';`],
    ['upwards, of a type', 'src/sync/a.ts', `import type {\n  A,\n} from '../device/a.ts';`],
    ['by re-export', 'src/client/a.ts', `export { A } from '../ui/shared/a.tsx';`],
    ['when loaded late', 'src/client/a.ts', `const a = () => import('../station/main.ts');`],
    ['as a worker', 'src/domain/a.ts', `new Worker(new URL('../workbook/a.ts', import.meta.url));`],
    ['for its effect', 'src/sync/a.ts', `import '../client/a.ts';`],
    ['skipping a layer', 'src/ui/hamlet/a.tsx', `import { openDatabase } from '../../device/database.ts';`],
    ['between roles', 'src/ui/hamlet/a.tsx', `import { A } from '../station/a.tsx';`],
    ['of a role by shared', 'src/ui/shared/a.tsx', `import { A } from '../hamlet/a.tsx';`],
    ['of records by shared', 'src/ui/shared/a.tsx', `import { A } from '../records/a.tsx';`],
    ['of ours by the service worker', 'src/sw/a.ts', `import { A } from '../domain/name.ts';`],
    ['of Node by the client', 'src/client/a.ts', `import { readFileSync } from 'node:fs';`],
    ['of Dexie outside the device', 'src/client/a.ts', `import Dexie from 'dexie';`],
    ['of SheetJS outside the workbook', 'src/station/a.ts', `import { read } from 'xlsx';`],
    ['of a styled writer outside it', 'src/ui/station/a.ts', `import w from 'write-excel-file/browser';`],
    ['of a package nobody has placed', 'src/client/a.ts', `import _ from 'lodash';`],
    ['of any package by the domain', 'src/domain/a.ts', `import * as v from 'valibot';`],
    ['from outside of every layer', 'src/stray.ts', `import { A } from './domain/a.ts';`],
  ])('%s', (_, path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  test.each([
    ['in a comment', 'src/domain/a.ts', `// import { x } from '../ui/x.tsx';\n/* import '../sync/a.ts' */`],
    ['as a word', 'src/domain/a.ts', `type By = 'import' | 'hand' | 'export';`],
    ['downwards', 'src/station/http/a.ts', `import { A } from '../../domain/a.ts';`],
    ['of Node by the station', 'src/station/a.ts', `import { join } from 'node:path';`],
    ['of records by a role', 'src/ui/hamlet/a.tsx', `import { A } from '../records/a.tsx';`],
  ])('and what is allowed is not: %s', (_, path, text) => {
    expect(planted(path, text)).toEqual([]);
  });
});
