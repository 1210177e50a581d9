import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../src/station/exchange/judge.ts';
import type { LogBody } from '../../src/station/exchange/log-body.ts';
import { checkCommune } from '../../src/station/log/check.ts';
import { withLogLine } from '../../src/station/log/replay.ts';
import { accepted, change, LAN, operation, STATION, subject } from '../support/subject-builder.ts';
import type { TestDevice } from './support/test-device.ts';
import { COMMUNE, people, withStation } from './support/test-station.ts';

const word = (said: LogBody['operation'], more: Partial<LogBody> = {}): LogBody => ({
  operation: said,
  seq: 9,
  receivedAt: '2022-09-01T03:00:00.000Z',
  verdict: 'accepted',
  ...more,
});

const note = () => operation(LAN, 'note', { text: 'đi vắng' });

describe('the log and what is made from it', () => {
  test('[ST3] a line adds its entry, and adds nothing when nobody may appear to have said it', () => {
    const before = subject();
    expect(withLogLine(before, word(note()))?.entries).toHaveLength(1);
    expect(
      withLogLine(before, word(note(), { verdict: 'refused', refusal: 'signed' }))?.entries,
    ).toHaveLength(1);
    for (const refusal of ['malformed', 'unknown-subject', 'revoked'] as const) {
      expect(withLogLine(before, word(note(), { verdict: 'refused', refusal }))).toBe(before);
    }
    expect(withLogLine(before, word({ ...note(), commune: '25087' }))).toBe(before);
    expect(withLogLine(before, word({ id: note().id, kind: 'photograph', subject: before.id }))).toBe(before);
    expect(withLogLine(undefined, word(note()))).toBeUndefined();
  });

  test('[ST4] version, hamlet and stage follow from the subject alone', () => {
    const assign = operation(STATION, 'assign', { change: change('', '25090-02') });
    expect(rowOf(subject({}, [accepted(assign, 12), accepted(note(), 5)]))).toMatchObject({
      version: 12,
      hamlet: '25090-02',
      stage: 'assigned',
    });
    expect(rowOf(subject())).toMatchObject({ version: 1, hamlet: '', stage: 'listed' });
  });

  test(
    '[ST3] [ST4] whatever devices say in whatever pieces, the log rebuilds what the station holds',
    { timeout: 60_000 },
    async () => {
      const said = fc.record({
        who: fc.nat(2),
        about: fc.integer({ min: 1, max: 4 }),
        what: fc.constantFrom('rename', 'note', 'assign', 'undo', 'nonsense', 'again'),
        value: fc.constantFrom('01', '02', '99'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(said, { maxLength: 6 }), { maxLength: 6 }), async (parcels) => {
          await withStation(async (station) => {
            const desk = await station.join('station');
            await station.list(desk, [...people(2, 'Thôn 1'), ...people(1, 'Thôn 2', 2)]);
            const devices = [
              desk,
              await station.join('hamlet', [`${COMMUNE}-01`]),
              await station.join('police'),
            ];
            await Promise.all(devices.map((device) => device.sync()));
            for (const parcel of parcels) {
              for (const device of devices) {
                await device.sync(
                  parcel.filter(({ who }) => devices[who] === device).map((each) => say(device, each)),
                );
              }
            }
            for (const device of devices) expect((await device.sync()).digest).toBe(device.digest());
            expect((await station.store.read((tx) => checkCommune(tx, COMMUNE))).ok).toBe(true);
          });
        }),
        { numRuns: 12, seed: 20220829 },
      );
    },
  );
});

function say(device: TestDevice, { about, what, value }: { about: number; what: string; value: string }) {
  const id = `${COMMUNE}.${about}`;
  const saying = { saw: [], base: '', value: `${COMMUNE}-${value}` };
  const own = device.held.get(id)?.entries.find((entry) => entry.device === device.id);
  switch (what) {
    case 'rename':
      return device.say('correct', id, { changes: { name: { ...saying, value } }, evidence: 'paper' });
    case 'assign':
      return device.say('assign', id, { change: saying });
    case 'undo':
      return device.say('undo', id, { of: own?.id ?? device.say('note', id, { text: '' }).id });
    case 'nonsense':
      return { ...device.say('note', id, { text: '' }), kind: 'nonsense' };
    case 'again':
      return own ?? device.say('note', id, { text: 'lại' });
    default:
      return device.say('note', id, { text: value });
  }
}
