import { expect, test } from 'vitest';
import { checkCommune } from '../../src/station/log/check.ts';
import { COMMUNE, people, withStation } from './support/test-station.ts';

const SUBJECT = `${COMMUNE}.1`;

test(
  '[ST32] a phone gone wild about one subject is answered and kept, and the next hand goes on as before',
  { timeout: 60_000 },
  async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const wild = await station.join('hamlet', [`${COMMUNE}-01`]);
      await wild.sync();
      const verdicts: string[] = [];
      for (let round = 0; round < 6; round += 1) {
        const notes = Array.from({ length: 500 }, (_, at) =>
          wild.say('note', SUBJECT, { text: `lần ${round}.${at}` }),
        );
        const { answers } = await wild.sync(notes);
        verdicts.push(...answers.map((answer) => answer.verdict));
      }
      expect(verdicts.filter((verdict) => verdict === 'accepted')).toHaveLength(200);
      expect(verdicts.filter((verdict) => verdict === 'refused')).toHaveLength(2800);
      expect((await station.store.read((tx) => tx.log.head(COMMUNE))).seq).toBeGreaterThan(3000);
      const lan = await station.join('hamlet', [`${COMMUNE}-01`]);
      await lan.sync();
      expect(lan.get(SUBJECT).entries).toHaveLength(201);
      const { answers } = await lan.sync([lan.rename(SUBJECT, 'Nguyễn Thị Đúng')]);
      expect(answers[0]?.verdict).toBe('accepted');
      expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
    });
  },
);
