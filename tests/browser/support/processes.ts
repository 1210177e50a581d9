import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the running processes whose command line holds this word; of Chromium, its helpers too. */
export const processesWith = (
  word: string,
): readonly { readonly pid: number; readonly isHelper: boolean }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), line: commandLine(name) }))
    .filter(({ line }) => line.includes(word))
    .map(({ pid, line }) => ({ pid, isHelper: line.includes('--type=') }));

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It ended while we were looking.
    return '';
  }
}
