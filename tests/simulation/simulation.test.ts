import './platform.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMany, runOnce, sumOf } from './run-many.ts';
import { SABOTAGES } from './sabotages.ts';
import { scheduleOf } from './schedule.ts';
import { SEEDS } from './seeds.ts';
import { shrink } from './shrink.ts';
import { makeTemplate, type Template } from './template.ts';

const CLEAN = { lost: 0, duplicated: 0, diverged: 0, overwritten: 0, undrained: 0 };
/** Fixed seeds in parts, so that a slow machine shows which. */
const PART = 25;
const PARTS = Array.from({ length: 12 }, (_, at) => at + 1);
const PATIENCE_MS = 400_000;

let template: Template;

beforeAll(async () => {
  template = await makeTemplate();
}, PATIENCE_MS);

afterAll(() => template.remove());

describe('nothing is lost and nobody overruled, whatever happens', () => {
  test.each(PARTS)(
    `with fixed seeds, part %i of ${PARTS.length}`,
    async (part) => {
      const told: string[] = [];
      const complain = (line: string): number => told.push(line);
      const total = await runMany(template, { runs: PART, seed: 1 + (part - 1) * PART, complain });
      expect(told).toEqual([]);
      expect(total).toMatchObject({ ...CLEAN, runs: PART });
      expect(total.operations).toBeGreaterThan(PART);
      expect(total.faults).toBeGreaterThan(PART);
    },
    PATIENCE_MS,
  );

  test.each(SEEDS)('$name', async ({ steps }) => {
    expect((await runOnce(template, steps)).notes).toEqual([]);
  });

  test('one seed is one history', async () => {
    const once = await runOnce(template, scheduleOf(11));
    expect(await runOnce(template, scheduleOf(11))).toEqual(once);
    const seeds = { runs: 4, seed: 11 };
    const part = (at: number) => runMany(template, { ...seeds, part: { at, of: 2 } });
    expect(sumOf([await part(0), await part(1)])).toEqual(await runMany(template, seeds));
    expect(scheduleOf(12)).not.toEqual(scheduleOf(11));
  });
});

describe('the check can fail', () => {
  const shown = {
    'ack-before-commit': /^lost/,
    'last-write-wins': /^overwritten: .* no longer shows/,
    'no-idempotency': /^duplicated/,
    'drop-on-scope-change': /^lost/,
    'forget-outbox-on-upgrade': /^lost/,
    'rewrite-signed-list': /^overwritten: the list .* is not what was signed/,
    'tab-overwrites-outbox': /^lost: .* has the sequence of/,
    'full-means-saved': /^lost: .* is not on the disk/,
  };

  test('with every sabotage there is', () => {
    expect(Object.keys(SABOTAGES)).toEqual(Object.keys(shown));
  });

  test.each(Object.entries(shown))(
    '%s is found',
    async (name, note) => {
      const found: string[] = [];
      for (let seed = 1; seed <= 60 && !found.some((each) => note.test(each)); seed += 1) {
        found.push(...(await runOnce(template, scheduleOf(seed), SABOTAGES[name])).notes);
      }
      expect(found).toContainEqual(expect.stringMatching(note));
    },
    PATIENCE_MS,
  );

  test('a history that fails is made as short as it gets', async () => {
    const steps = scheduleOf(5);
    const fails = (some: typeof steps): Promise<boolean> =>
      Promise.resolve(some.filter((step) => step.do === 'say').length > 1);
    const shortest = await shrink(steps, fails);
    expect(shortest.map((step) => step.do)).toEqual(['say', 'say']);
  });
});
