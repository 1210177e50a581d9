import { expect, test } from 'vitest';
import { versionOf } from '../../src/domain/subject.ts';
import { COMMUNE, people, withStation, type TestStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;
const second = `${COMMUNE}.2`;

/** A hamlet's phone and the police's computer, on one list of two. */
async function withPolice(
  work: (police: TestVolunteer, lan: TestVolunteer, station: TestStation) => Promise<void>,
): Promise<void> {
  await withStation(async (station) => {
    await station.list(await station.join('station'), people(2, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet');
    await work(await new TestVolunteer(station).join('police'), lan, station);
  });
}

const waiting = (one: TestVolunteer) => one.session.sync.status.current().waiting;

async function exchange(...both: readonly TestVolunteer[]): Promise<void> {
  for (const one of [...both, ...both]) await one.sync();
}

test('one word of the police writes the four facts as they stand, and they are confirmed', () =>
  withPolice(async (police, lan) => {
    await lan.session.commands.correct(first, { name: 'Nguyễn Thị A' }, 'card');
    await exchange(lan, police);
    expect((await police.session.commands.check(first, 'matches')).ok).toBe(true);
    await exchange(police, lan);
    expect(lan.get(first)).toMatchObject({
      stage: 'checked',
      fields: { name: { value: 'Nguyễn Thị A', confirmed: true }, sex: { confirmed: true } },
    });
  }));

test('corrected says at least one other value, completed may, not-found says none', () =>
  withPolice(async (police) => {
    const { commands } = police.session;
    expect(await commands.check(first, 'corrected', { sex: 'Nữ' })).toMatchObject({
      error: { kind: 'nothing-changed' },
    });
    await commands.check(first, 'corrected', { idNumber: ' 068190000777 ' });
    await commands.check(second, 'completed');
    const [one, two] = waiting(police);
    expect(one).toMatchObject({
      body: { verdict: 'corrected', changes: { idNumber: { base: '068190000000', value: '068190000777' } } },
    });
    expect(two?.kind === 'check' && Object.keys(two.body.changes)).toHaveLength(4);
    await commands.check(second, 'not-found');
    expect(waiting(police)[2]).toMatchObject({ body: { verdict: 'not-found', changes: {} } });
  }));

test('what the police had before them is what they judged: a value that came meanwhile stands beside theirs', () =>
  withPolice(async (police, lan) => {
    const seen = police.get(first);
    await lan.session.commands.correct(first, { name: 'Nguyễn Thị A' }, 'card');
    await exchange(lan, police);
    const said = await police.session.commands.saySeen([
      { kind: 'check', seen, verdict: 'matches', values: {} },
    ]);
    expect(said).toMatchObject({ ok: true, value: { refused: [] } });
    expect(waiting(police)[0]?.basis).toBe(versionOf(seen.subject));
    await exchange(police, lan);
    expect(lan.get(first).contested).toEqual(['name']);
    expect(new Set(lan.get(first).fields.name.claims.map((claim) => claim.value))).toEqual(
      new Set(['Nguyễn Thị A', 'Người Thử 0']),
    );
  }));

test('many words are kept at once; those that come too late are named and not kept', () =>
  withPolice(async (police, lan) => {
    await lan.session.commands.confirm(second, 'paper');
    await exchange(lan, police);
    const [one, two] = [police.get(first), police.get(second)];
    const said = await police.session.commands.saySeen([
      { kind: 'return', seen: one, reason: 'thiếu ảnh thẻ' },
      { kind: 'return', seen: two, reason: 'thiếu ảnh thẻ' },
    ]);
    expect(said).toMatchObject({
      value: { saved: [expect.any(String)], refused: [{ id: first, refusal: 'wrong-stage' }] },
    });
    expect(waiting(police)).toHaveLength(1);
  }));

test('nothing goes back without a reason, and the hamlet reads it', () =>
  withPolice(async (police, lan) => {
    await lan.session.commands.confirm(first, 'paper');
    await exchange(lan, police);
    const { commands } = police.session;
    expect(await commands.returnBack(first, '  ')).toMatchObject({ error: { kind: 'nothing-changed' } });
    const said = await commands.returnBack([first, second], 'Tên trên thẻ khác');
    expect(said.ok && said.value).toHaveLength(1);
    await exchange(police, lan);
    expect(lan.get(first).returned?.reason).toBe('Tên trên thẻ khác');
  }));

test('of two values one is settled, with the reason; where there is one, nothing is', () =>
  withPolice(async (police, lan, station) => {
    const minh = await new TestVolunteer(station).join('hamlet');
    await lan.session.commands.correct(first, { name: 'Nguyễn Thị A' }, 'card');
    await minh.session.commands.correct(first, { name: 'Nguyễn Thị B' }, 'paper');
    await exchange(lan, minh, police);
    const { commands } = police.session;
    expect(police.get(first).contested).toEqual(['name']);
    expect(await commands.settle(first, 'sex', { value: 'Nam', reason: '' })).toMatchObject({
      error: { kind: 'nothing-changed' },
    });
    await commands.settle(first, 'name', { value: 'Nguyễn Thị B', reason: 'theo CSDLQG' });
    await exchange(police, lan);
    expect(lan.get(first)).toMatchObject({ contested: [], fields: { name: { value: 'Nguyễn Thị B' } } });
  }));

test('each may do what their role does: the police check, the station updates, nobody signs a passport early', () =>
  withPolice(async (police, lan, station) => {
    const desk = await new TestVolunteer(station).join('station');
    const may = (one: TestVolunteer) =>
      (['check', 'return', 'settle', 'update', 'refuse', 'passport'] as const).filter((kind) =>
        one.session.commands.mayDo(first, kind),
      );
    expect([may(police), may(lan), may(desk)]).toEqual([['check', 'settle'], ['settle'], ['settle']]);
    const { commands } = desk.session;
    const refusals = [
      await commands.update([first], 'hand'),
      await commands.refuse(first, 'x'),
      await commands.passport(first, true, ''),
    ];
    expect(refusals.map((each) => !each.ok && each.error)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'not-allowed', refusal: 'wrong-stage' })),
    );
  }));
