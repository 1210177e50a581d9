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
const listening = { port: text, host: text };

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve [--port N] [--host ADDRESS] [--commune CODE]   serve the station on its data',
    options: { ...listening, commune: text },
    run: async ({ values }, surroundings) =>
      (await import('./start.ts')).start(
        { port: textOf(values, 'port'), host: textOf(values, 'host'), commune: textOf(values, 'commune') },
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
  ['usage: npm run --silent station -- COMMAND', ...Object.values(COMMANDS).map((each) => `  ${each.usage}`)].join('\n');

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
