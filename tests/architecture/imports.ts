import { posix } from 'node:path';
import { withoutComments, type SourceFile } from './source-files.ts';

export interface Import {
  readonly from: string;
  /** A path of the project for a relative import; otherwise the package or `node:` module as written. */
  readonly to: string;
}

// `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, and the worker's `new URL('x', import.meta.url)`.
const SPECIFIERS = [
  /(?<!['"\w])(?:import|export)\s[^;'"()]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?<!['"\w])import\s*\(?\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.{1,2}\/[^'"]+\.\w+)['"]\s*,\s*import\.meta\.url/g,
];

/** Everything a file reaches for, types too. */
export function importsOf(file: SourceFile): readonly Import[] {
  const code = withoutComments(file.text);
  const found = SPECIFIERS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return found.map((specifier) => ({ from: file.path, to: resolve(file.path, specifier) }));
}

const resolve = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, '')) : specifier;
