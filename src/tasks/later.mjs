// A command that design.md §12 promises and a later issue builds: it says so and pretends nothing.
const [name = 'this command', when = 'a later issue'] = process.argv.slice(2);
process.stderr.write(`npm run ${name} is not built yet: it comes with ${when}.\n`);
process.exitCode = 2;
