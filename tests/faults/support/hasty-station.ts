import { setTimeout as pause } from 'node:timers/promises';
import { openData, type Surroundings } from '../../../src/station/command/place.ts';
import { listeningFrom, serveUntilStopped } from '../../../src/station/command/serve.ts';
import type { Store } from '../../../src/station/store/store.ts';

/** Longer than anybody waits here, short enough for the next writer's turn to come. */
const COMMIT_LATER_MS = 20_000;

/** A station with one real defect, to show that the test sees it: it answers before it has committed. */
const hasty = (store: Store): Store => ({
  ...store,
  write: (commune, work) =>
    new Promise((resolve, reject) => {
      const written = store.write(commune, async (tx) => {
        const result = await work(tx);
        resolve(result);
        await pause(COMMIT_LATER_MS);
        return result;
      });
      written.catch(reject);
    }),
});

const surroundings: Surroundings = {
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

const store = await openData(surroundings.env);
const listening = listeningFrom({}, surroundings.env);
if (!store.ok || !listening.ok) throw new Error('the hasty station does not start');
await serveUntilStopped(hasty(store.value), { listening: listening.value, surroundings }, () =>
  Promise.resolve([]),
);
