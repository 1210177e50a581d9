import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Burst } from './support/burst.ts';
import { ownWords, verdictsOf } from './support/own-words.ts';

const SEED = 287;
const KILLS = 50;
/** Things each of the fourteen people does. */
const EACH = 36;
const HASTY = resolve(import.meta.dirname, 'support/hasty-station.ts');

let burst: Burst | undefined;

afterEach(async () => {
  await burst?.end();
  burst = undefined;
});

test(
  `[ST5] [ST8] [ST18] fourteen phones in a burst over bad links, the station killed ${KILLS} times: everything once, and the same on both sides`,
  { timeout: 600_000 },
  async () => {
    burst = await Burst.prepare(SEED);
    const { phones, log, station, tally } = burst;
    await burst.run({ kills: KILLS, each: EACH });
    expect([...burst.lost]).toEqual([]);
    await burst.calm();

    const entered = new Map(phones.flatMap((phone) => [...phone.entered]));
    const kept = ownWords(log, phones);
    // Each once: as many lines as things entered, and the same ones, word for word.
    expect(kept.length).toBe(entered.size);
    expect(new Map(kept.map(({ id, text }) => [id, text]))).toEqual(entered);
    expect(await station.command('check')).toMatchObject({ code: 0, complaint: '' });

    const receipts = log.receipts();
    for (const phone of phones) {
      const { status, session } = phone;
      expect(status).toMatchObject({ waiting: [], problem: undefined });
      // Nothing had to be repaired: what each phone held was always what the station believed.
      expect(status.repairedAt).toBeUndefined();
      expect(verdictsOf(session)).toEqual(
        new Map(
          kept
            .filter(({ device }) => device === session.profile.device)
            .map(({ id, seq, verdict }) => [id, { seq, verdict }]),
        ),
      );
      for (const { code, at, sent, taken } of status.receipts) {
        expect(sent).toBe(taken);
        expect(receipts).toContainEqual({ device: session.profile.device, at, code, taken });
      }
    }
    const verdicts = Object.groupBy(kept, ({ verdict }) => verdict);
    const counts = Object.entries(verdicts).map(([verdict, all]) => `${all.length} ${verdict}`);
    const deaths = phones.reduce((sum, phone) => sum + phone.deaths, 0);
    process.stdout.write(
      `burst: ${entered.size} operations entered, ${kept.length} at the station (${counts.join(', ')}); ` +
        `${burst.kills} kills of the station, ${deaths} of phones; of ${tally.requests} requests ` +
        `${tally.cuts} cut, ${tally.doubled} doubled, ${tally.delays} delays, ${tally.stalls} stalled\n`,
    );
    for (const happened of Object.values(tally)) expect(happened).toBeGreaterThan(0);
  },
);

test('a station that answers before it has committed is found out', { timeout: 300_000 }, async () => {
  burst = await Burst.prepare(SEED);
  burst.station.main = HASTY;
  await burst.station.kill();
  await burst.station.start();
  await Promise.all(burst.phones.map((phone) => phone.say()));
  await burst.acknowledged();
  await burst.kill();
  expect(burst.lost.size).toBeGreaterThan(0);
});
