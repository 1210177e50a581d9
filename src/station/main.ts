import { runCommand } from './command/commands.ts';

// Whoever read what is printed may be gone (`| head`, a closed terminal): no reason for a station to stop serving.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
