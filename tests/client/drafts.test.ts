import { expect, test } from 'vitest';
import { DeviceDoorway } from '../../src/client/device-doorway.ts';
import type { Draft } from '../../src/client/drafts.ts';
import type { Session } from '../../src/client/session.ts';
import { FullDisk } from '../device/full-disk.ts';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { PIN, TestVolunteer } from './support/test-volunteer.ts';

const first = `${COMMUNE}.1`;
const H1 = `${COMMUNE}-01`;
const H2 = `${COMMUNE}-02`;
const EMPTY: Draft = { values: {}, evidence: 'paper' };
const typed = (idNumber: string): Draft => ({ values: { idNumber }, evidence: 'card' });

/** A volunteer of hamlet 1 who holds two people, with no network. */
const withVolunteer = (run: (lan: TestVolunteer) => Promise<void>): Promise<void> =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(2, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    lan.cut();
    await run(lan);
  });

/** The same book in one more tab. */
async function secondTab(lan: TestVolunteer): Promise<Session> {
  const unlocked = await new DeviceDoorway(lan.phone.tab()).unlock(lan.session.profile.id, PIN);
  if (!unlocked.ok) throw new Error(unlocked.error.kind);
  return unlocked.value;
}

const numbersIn = (session: Session): readonly (string | undefined)[] =>
  session.drafts.all.current().map(({ draft }) => draft.values.idNumber);

test('[BR10] what was typed is there again after the browser was killed, with of whom and when, and is no operation', () =>
  withVolunteer(async (lan) => {
    lan.session.drafts.set(first, typed('0681840'));
    const typedAt = lan.phone.now + 300;
    lan.session.drafts.set(first, typed('06818400'));
    // No screen asks for it, and whoever types on and on is not waited for.
    lan.phone.pass(300);
    lan.session.drafts.set(first, typed('06818400'));
    lan.phone.pass(100);
    const others = await secondTab(lan);
    await expect.poll(() => numbersIn(others), { timeout: 20_000 }).toEqual(['06818400']);
    const { name } = lan.get(first).fields;
    await lan.restart();
    expect(lan.session.drafts.all.current()).toEqual([
      { subject: first, name: name.value, typedAt, draft: typed('06818400'), isTypedHere: false },
    ]);
    lan.connect();
    await lan.sync();
    expect(lan.session.sync.status.current().waiting).toEqual([]);
    expect(lan.get(first).subject.entries.filter(({ kind }) => kind === 'correct')).toEqual([]);
    expect(numbersIn(lan.session)).toEqual(['06818400']);
  }));

test('[BR10] once saved or dropped it does not come back', () =>
  withVolunteer(async (lan) => {
    lan.session.drafts.set(first, typed('0681840'));
    expect(await lan.session.drafts.keep()).toBe(true);
    await lan.restart();
    lan.session.drafts.set(first, EMPTY);
    expect(lan.session.drafts.all.current()).toEqual([]);
    await lan.session.drafts.keep();
    await lan.restart();
    expect(lan.session.drafts.all.current()).toEqual([]);
  }));

test('[BR10] locking keeps what was typed a moment before', () =>
  withVolunteer(async (lan) => {
    lan.session.drafts.set(first, typed('0681840'));
    lan.session.lock();
    await expect.poll(async () => numbersIn(await lan.restart()), { timeout: 20_000 }).toEqual(['0681840']);
  }));

test('[BR10] a tab keeps its own text, whatever another one does with what it found', () =>
  withVolunteer(async (lan) => {
    const mine = lan.session;
    mine.drafts.set(first, typed('1'));
    await mine.drafts.keep();
    const others = await secondTab(lan);
    expect(numbersIn(others)).toEqual(['1']);
    // Goes on with what it found, and so takes its row.
    others.drafts.set(first, typed('12'));
    await others.drafts.keep();
    expect(numbersIn(mine)).toEqual(['1']);
    await expect.poll(() => mine.drafts.keep()).toBe(true);
    // Both are on the disk: the newer is shown, and the other behind it once that is dropped.
    lan.phone.now += 1;
    await lan.restart();
    const [newer] = numbersIn(lan.session);
    lan.session.drafts.set(first, EMPTY);
    await lan.session.drafts.keep();
    expect(new Set([newer, ...numbersIn(lan.session)])).toEqual(new Set(['1', '12']));
  }));

test('[BR10] what was only found follows the disk: saved in another tab, it is gone here', () =>
  withVolunteer(async (lan) => {
    lan.session.drafts.set(first, typed('1'));
    await lan.session.drafts.keep();
    const others = await secondTab(lan);
    lan.session.drafts.set(first, EMPTY);
    await lan.session.drafts.keep();
    await expect.poll(() => numbersIn(others)).toEqual([]);
  }));

test('[BR10] a full disk leaves it in memory, says so when asked, and tries again only when somebody types', () =>
  withVolunteer(async (lan) => {
    {
      using full = new FullDisk();
      lan.session.drafts.set(first, typed('1'));
      expect(await lan.session.drafts.keep()).toBe(false);
      const refusals = full.refusals;
      lan.phone.pass(3_600_000);
      expect(full.refusals).toBe(refusals);
      expect(numbersIn(lan.session)).toEqual(['1']);
    }
    lan.session.drafts.set(first, typed('12'));
    expect(await lan.session.drafts.keep()).toBe(true);
    await lan.restart();
    expect(numbersIn(lan.session)).toEqual(['12']);
  }));

test('[BR10] a draft of somebody who was given to another hamlet stays, with the name', () =>
  withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, [...people(2, 'Thôn 1'), ...people(1, 'Thôn 2', 2)]);
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    const { name } = lan.get(first).fields;
    lan.session.drafts.set(first, typed('0681840'));
    await lan.session.drafts.keep();
    await desk.sync();
    await desk.sync([desk.say('assign', first, { change: { saw: [], base: H1, value: H2 } })]);
    await lan.restart();
    await lan.sync();
    expect(lan.session.book.get(first)).toBeUndefined();
    expect(lan.session.drafts.all.current()).toMatchObject([{ subject: first, name: name.value }]);
    expect(numbersIn(lan.session)).toEqual(['0681840']);
  }));
