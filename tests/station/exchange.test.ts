import { describe, expect, test } from 'vitest';
import { checkCommune } from '../../src/station/log/check.ts';
import { sha256Hex } from '../../src/station/world.ts';
import { receiptText, shortCode } from '../../src/sync/digest.ts';
import { readSubject } from '../../src/sync/reading.ts';
import { COMMUNE, people, withStation } from './support/test-station.ts';

const HAMLET_1 = `${COMMUNE}-01`;
const HAMLET_2 = `${COMMUNE}-02`;

describe('one exchange', () => {
  test('[ST6] a new device gets the whole of its scope and the digest of what it then holds', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      const { status } = await station.list(desk, [...people(3, 'Thôn 1'), ...people(2, 'Thôn 2', 3)]);
      expect(status).toBe(200);
      const phone = await station.join('hamlet', [HAMLET_1]);
      const down = await phone.sync();
      expect([...phone.held.keys()].sort()).toEqual(['25090.1', '25090.2', '25090.3']);
      expect(down.digest).toBe(phone.digest());
      expect(down.more).toBe(false);
      expect(down.directory?.hamlets).toContainEqual({ code: HAMLET_2, name: 'Thôn 2' });
    });
  });

  test('[ST5] an operation sent twice is taken once and answered alike, in any pieces', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(2, 'Thôn 1'));
      const phone = await station.join('hamlet', [HAMLET_1]);
      await phone.sync();
      const first = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      const second = phone.rename('25090.2', 'Trần Văn Đúng');
      const once = await phone.sync([first, first]);
      const again = await phone.sync([first, second]);
      expect(once.answers[1]).toEqual(once.answers[0]);
      expect(again.answers[0]).toEqual(once.answers[0]);
      const subject = phone.held.get('25090.1');
      expect(subject?.entries.filter((entry) => entry.kind === 'correct')).toHaveLength(1);
      expect(again.digest).toBe(phone.digest());
    });
  });

  test('[ST6] a subject given to another hamlet leaves one phone and enters the other', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, [...people(1, 'Thôn 1'), ...people(1, 'Thôn 2', 1)]);
      const one = await station.join('hamlet', [HAMLET_1]);
      const two = await station.join('hamlet', [HAMLET_2]);
      await Promise.all([desk.sync(), one.sync(), two.sync()]);
      const { fields } = readSubject(desk.get('25090.1'));
      const saw = fields.hamlet.claims.map((claim) => claim.id);
      const change = { saw, base: fields.hamlet.value, value: HAMLET_2 };
      const { answers } = await desk.sync([desk.say('assign', '25090.1', { change })]);
      expect(answers[0]?.verdict).toBe('accepted');
      const left = await one.sync();
      const entered = await two.sync();
      expect(left.gone).toEqual(['25090.1']);
      expect([...two.held.keys()].sort()).toEqual(['25090.1', '25090.2']);
      expect([left.digest, entered.digest]).toEqual([one.digest(), two.digest()]);
    });
  });
});

describe('what may arrive', () => {
  test('[ST2] unknown kinds, odd characters, unknown subjects and other communes are answered and kept', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const phone = await station.join('hamlet', [HAMLET_1]);
      await phone.sync();
      const newer = {
        ...phone.rename('25090.1', 'x'),
        kind: 'photograph',
        body: { deep: [{ __proto__: 1 }] },
      };
      const odd = phone.say('note', '25090.1', { text: 'nửa \ud800 chữ' });
      const control = phone.rename('25090.1', 'hai\ndòng');
      const nowhere = phone.say('note', '25090.99', { text: 'ai?' });
      const abroad = phone.say('note', '25090.1', { text: 'xã khác' }, { commune: '25087' });
      const { answers, receipt } = await phone.sync([newer, odd, control, nowhere, abroad]);
      expect(answers.map((answer) => answer.refusal ?? answer.verdict)).toEqual([
        'malformed',
        'accepted',
        'malformed',
        'unknown-subject',
        'wrong-scope',
      ]);
      expect(receipt.taken).toBe(5);
      const checked = await station.store.read((tx) => checkCommune(tx, COMMUNE));
      expect(checked.ok).toBe(true);
      const rows = await station.store.read((tx) => tx.log.before(COMMUNE, 1e6, 5));
      expect(rows.map((row) => row.body).join()).toContain('photograph');
      expect(phone.held.get('25090.1')?.entries.map((entry) => entry.kind)).toEqual(['assign', 'note']);
    });
  });

  test('[ST8] both sides can compute the code of the exchange', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      const phone = await station.join('hamlet', [HAMLET_1]);
      await phone.sync();
      const said = [1, 2, 3].map((count) => phone.say('note', '25090.1', { text: String(count) }));
      const { receipt } = await phone.sync(said, { remaining: 4 });
      const code = shortCode(sha256Hex(receiptText(said.map((each) => each.id))));
      expect(receipt).toEqual({ taken: 3, code });
      const devices = (await (await station.get('/api/devices', desk.token)).json()) as { device: string }[];
      expect(devices.find((each) => each.device === phone.id)).toMatchObject({
        lastReceipt: code,
        lastWaiting: 4,
      });
    });
  });

  test('[ST16] nobody is given to a hamlet that is not there', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1, 'Thôn 1'));
      await desk.sync();
      const assign = desk.say('assign', '25090.1', {
        change: { saw: [], base: HAMLET_1, value: `${COMMUNE}-77` },
      });
      const { answers } = await desk.sync([assign]);
      expect(answers[0]?.refusal).toBe('malformed');
    });
  });
});

describe('the first download', () => {
  test('[ST7] goes on where it was cut, and ends with the same as if it had not been', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(1200, 'Thôn 1'));
      const police = await station.join('police');
      const started = await police.sync();
      expect(started.snapshot).toMatchObject({ pages: 3, rows: 1200 });
      const phone = await station.join('lead');
      phone.cursor = { seq: 0, snapshot: started.snapshot?.id ?? '', held: 2 };
      const resumed = await phone.sync();
      expect(resumed.blocks.map((block) => [block.kind, block.index])).toEqual([['snapshot', 2]]);
      expect(phone.held.size).toBe(200);
      expect(resumed.digest).toBe(police.digest());
    });
  });

  test('[ST7] another scope’s snapshot is not handed out', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, [...people(2, 'Thôn 1'), ...people(2, 'Thôn 2', 2)]);
      const whole = await desk.sync();
      const phone = await station.join('hamlet', [HAMLET_2]);
      phone.cursor = { seq: 0, snapshot: whole.snapshot?.id ?? '', held: 0 };
      await phone.sync();
      expect([...phone.held.keys()].sort()).toEqual(['25090.3', '25090.4']);
    });
  });

  test('[ST7] a device that has seen more than a restored station starts anew and loses nothing it sends', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(2, 'Thôn 1'));
      const phone = await station.join('hamlet', [HAMLET_1]);
      await phone.sync();
      const lost = phone.rename('25090.1', 'Nguyễn Thị Đúng');
      phone.cursor = { seq: 5000 };
      const { answers, digest } = await phone.sync([lost]);
      expect(answers[0]?.verdict).toBe('accepted');
      expect(phone.cursor.seq).toBeLessThan(5000);
      expect(digest).toBe(phone.digest());
    });
  });

  test(
    '[ST6] [LD1] more changes than fit into one answer come in several, and none is missing',
    { timeout: 60_000 },
    async () => {
      await withStation(async (station) => {
        const desk = await station.join('station');
        await station.list(desk, people(1, 'Thôn 1'));
        const phone = await station.join('lead');
        await phone.sync();
        const { status } = await station.list(desk, people(4100, 'Thôn 1', 1), {
          listing: `${COMMUNE}/2022-08-29/2`,
        });
        expect(status).toBe(200);
        const first = await phone.sync();
        expect([first.more, first.digest]).toEqual([true, undefined]);
        const second = await phone.sync();
        expect(second.more).toBe(false);
        expect(phone.held.size).toBe(4101);
        expect(second.digest).toBe(phone.digest());
      });
    },
  );

  test('[ST1] district and facility get no persons', async () => {
    await withStation(async (station) => {
      const desk = await station.join('station');
      await station.list(desk, people(2, 'Thôn 1'));
      for (const role of ['district', 'facility'] as const) {
        const device = await station.join(role);
        const down = await device.sync();
        expect([device.held.size, down.blocks]).toEqual([0, []]);
      }
      expect((await station.join('hamlet', [HAMLET_2]).then((phone) => phone.sync())).blocks).toEqual([]);
    });
  });
});
