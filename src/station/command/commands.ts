import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ok, type Result } from '../../domain/result.ts';
import { misused, type Failure, type Surroundings } from './place.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What was asked: `--name value` as values, the rest in order. */
export interface Asked {
  readonly values: Values;
  readonly operands: readonly string[];
}

interface Command {
  readonly usage: string;
  readonly options: Options;
  /** Loaded when asked for: `inspect` must not wait for the server's code, nor the other way round. */
  readonly run: (asked: Asked, surroundings: Surroundings) => Promise<Result<unknown, Failure>>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const listening = { port: text, host: text };

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve [--port N] [--host ADDRESS] [--commune CODE]   serve the station on its data',
    options: { ...listening, commune: text },
    run: async ({ values }, surroundings) =>
      (await import('./start.ts')).start(
        { ...listeningOf(values), commune: textOf(values, 'commune') },
        surroundings,
      ),
  },
  demo: {
    usage: 'demo [--port N] [--host ADDRESS]   serve the sample from a fresh database',
    options: listening,
    run: async ({ values }, surroundings) =>
      (await import('../demo.ts')).demo(listeningOf(values), surroundings),
  },
  inspect: {
    usage: 'inspect FILE   say what a list file holds, as JSON',
    options: {},
    run: async ({ operands }, surroundings) =>
      (await import('./looking.ts')).inspect(operands[0], surroundings),
  },
  report: {
    usage:
      'report --json [--xlsx FILE] [--as-of yyyy-mm-dd] [--sample]   the appendix table of letter 287/TTYT',
    options: { json: flag, sample: flag, xlsx: text, 'as-of': text },
    run: async ({ values }, surroundings) =>
      (await import('./counting.ts')).report(
        {
          json: values['json'] === true,
          sample: values['sample'] === true,
          xlsx: textOf(values, 'xlsx'),
          asOf: textOf(values, 'as-of'),
        },
        surroundings,
      ),
  },
  check: {
    usage: 'check   verify every log and rebuild the subjects from it',
    options: {},
    run: async (_, surroundings) => (await import('./check.ts')).check(surroundings),
  },
  backup: {
    usage: 'backup FILE   write the whole station into one file; it may be running',
    options: {},
    run: async ({ operands }, surroundings) =>
      (await import('./keeping.ts')).backup(operands[0], surroundings),
  },
  restore: {
    usage: 'restore FILE   put a backup in the place of the data, which is kept aside',
    options: {},
    run: async ({ operands }, surroundings) =>
      (await import('./keeping.ts')).restore(operands[0], surroundings),
  },
  invite: {
    usage:
      'invite --role ROLE --commune CODE --name NAME [--hamlets A,B] [--url ORIGIN]   make a one-use link',
    options: { role: text, commune: text, hamlets: text, name: text, url: text },
    run: async ({ values }, surroundings) =>
      (await import('./invite.ts')).inviteCommand(
        {
          role: textOf(values, 'role'),
          commune: textOf(values, 'commune'),
          hamlets: textOf(values, 'hamlets'),
          name: textOf(values, 'name'),
          url: textOf(values, 'url'),
        },
        surroundings,
      ),
  },
  devices: {
    usage: 'devices   list who may sync, and when each was last heard',
    options: {},
    run: async (_, surroundings) => (await import('./counting.ts')).devices(surroundings),
  },
  carry: {
    usage:
      'carry FILE [--out FILE]   take a file that a phone handed over, and write the answer to carry back',
    options: { out: text },
    run: async ({ operands, values }, surroundings) =>
      (await import('./carry.ts')).carryCommand(
        { file: operands[0], out: textOf(values, 'out') },
        surroundings,
      ),
  },
  sample: {
    usage: 'sample DIR   write the sample as 14 .xlsx files',
    options: {},
    run: async ({ operands }, surroundings) =>
      (await import('./sample-files.ts')).sampleCommand(operands[0], surroundings),
  },
  'verify-handover': {
    usage: 'verify-handover FILE [--digest "7F3A …"]   prove an exported list, offline',
    options: { digest: text },
    run: async ({ operands, values }, surroundings) =>
      (await import('./verify-handover.ts')).verifyHandover(
        { file: operands[0], digest: textOf(values, 'digest') },
        surroundings,
      ),
  },
};

/** `npm start` says `start`; it is the same. */
const OTHER_NAMES: Readonly<Record<string, string>> = { start: 'serve' };

/** Runs one command; returns the exit code. */
export async function runCommand(
  [name = '', ...rest]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const command = COMMANDS[OTHER_NAMES[name] ?? name];
  if (command === undefined) {
    surroundings.complain(usage());
    return 2;
  }
  const asked = askedFrom(rest, command);
  const done = asked.ok ? await command.run(asked.value, surroundings) : asked;
  if (done.ok) return 0;
  surroundings.complain(done.error.sentence);
  return done.error.code;
}

function askedFrom(args: readonly string[], command: Command): Result<Asked, Failure> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
    });
    return ok({ values: Object.fromEntries(Object.entries(values).map(single)), operands: positionals });
  } catch {
    return misused(`usage: station ${command.usage}`);
  }
}

const single = ([name, value]: [string, unknown]): [string, string | boolean | undefined] => [
  name,
  typeof value === 'string' || typeof value === 'boolean' ? value : undefined,
];

const usage = (): string =>
  [
    'usage: npm run --silent station -- COMMAND',
    ...Object.values(COMMANDS).map((each) => `  ${each.usage}`),
  ].join('\n');

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

const listeningOf = (values: Values) => ({ port: textOf(values, 'port'), host: textOf(values, 'host') });
