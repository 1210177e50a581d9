import { expect, test } from 'vitest';
import { contestedItems, isWithinContested, mustDecide } from '../../src/client/contested-work.ts';
import type { Outcome } from '../../src/domain/decision.ts';
import { settlersFor } from '../../src/domain/settling.ts';
import { COMMUNE, people, withStation } from '../station/support/test-station.ts';
import { TestVolunteer } from './support/test-volunteer.ts';

const H1 = `${COMMUNE}-01`;
const first = `${COMMUNE}.1`;
const REASON = 'Theo thẻ CCCD';

interface Cast {
  readonly lan: TestVolunteer;
  readonly minh: TestVolunteer;
  readonly clerk: TestVolunteer;
}

async function withCast(work: (cast: Cast) => Promise<void>): Promise<void> {
  await withStation(async (station) => {
    const desk = await station.join('station');
    await station.list(desk, people(3, 'Thôn 1'));
    const lan = await new TestVolunteer(station).join('hamlet', [H1]);
    const minh = await new TestVolunteer(station).join('hamlet', [H1]);
    const clerk = await new TestVolunteer(station).join('station');
    await work({ lan, minh, clerk });
  });
}

const writes = (who: TestVolunteer, name: string) => who.session.commands.correct(first, { name }, 'paper');

const decides = (who: TestVolunteer, value: string) =>
  who.session.commands.settle(first, 'name', { value, reason: REASON });

const told = ({ session }: TestVolunteer): readonly string[] =>
  session.outcomes.unread
    .current()
    .map(({ own, value, reason, entry }: Outcome) => `${own} → ${value}, ${entry.role}: ${reason}`);

async function syncAll(...everybody: readonly TestVolunteer[]): Promise<void> {
  for (const who of everybody) await who.sync();
}

/** Two volunteers have written different names, and both know. */
async function differ({ lan, minh, clerk }: Cast): Promise<void> {
  await writes(lan, 'Nguyễn Thị Một');
  await writes(minh, 'Nguyễn Thị Hai');
  await syncAll(lan, minh, lan, clerk);
  for (const { session } of [lan, minh, clerk]) expect(session.book.get(first)?.contested).toEqual(['name']);
}

test('[AC4] a hamlet’s phone decides without network between its two volunteers; the other is told once, and once only', () =>
  withCast(async (cast) => {
    const { lan, minh, clerk } = cast;
    await differ(cast);
    lan.cut();
    const decided = await decides(lan, 'Nguyễn Thị Hai');
    expect(decided.ok).toBe(true);
    expect(lan.get(first).contested).toEqual([]);
    expect(told(lan)).toEqual([]);
    await lan.restart();
    expect(lan.get(first).contested).toEqual([]);
    lan.connect();
    await syncAll(lan, minh, clerk);
    for (const who of [lan, minh, clerk]) {
      expect(who.get(first).fields.name).toMatchObject({ value: 'Nguyễn Thị Hai', contested: false });
    }
    expect(told(minh)).toEqual([`Nguyễn Thị Hai → Nguyễn Thị Hai, hamlet: ${REASON}`]);
    await minh.restart();
    expect(told(minh)).toHaveLength(1);
    expect(await minh.session.outcomes.markRead(minh.session.outcomes.unread.current())).toBe(true);
    expect(told(minh)).toEqual([]);
    await minh.restart();
    expect(told(minh)).toEqual([]);
  }));

test('[DE2] what is decided at the station is told to the volunteer whose value was not chosen, with who and why', () =>
  withCast(async (cast) => {
    const { lan, clerk } = cast;
    await writes(lan, 'Nguyễn Thị Một');
    await writes(clerk, 'Nguyễn Thị Ba');
    await syncAll(lan, clerk, lan);
    expect(settlersFor(lan.get(first), 'name')).toEqual(['station', 'police']);
    const refused = await decides(lan, 'Nguyễn Thị Một');
    expect(refused).toEqual({ ok: false, error: { kind: 'not-allowed', refusal: 'wrong-role' } });
    expect((await decides(clerk, 'Nguyễn Thị Ba')).ok).toBe(true);
    await syncAll(clerk, lan);
    expect(told(lan)).toEqual([`Nguyễn Thị Một → Nguyễn Thị Ba, station: ${REASON}`]);
    const { entries } = lan.get(first).subject;
    expect(
      entries.flatMap((entry) => (entry.kind === 'correct' ? [entry.body.changes.name?.value] : [])),
    ).toEqual(['Nguyễn Thị Một', 'Nguyễn Thị Ba']);
  }));

test('[AP5] decided differently by two at the same time: contested again, nothing lost, told when it is decided for good', () =>
  withCast(async (cast) => {
    const { lan, minh, clerk } = cast;
    await differ(cast);
    await decides(lan, 'Nguyễn Thị Một');
    await decides(clerk, 'Nguyễn Thị Hai');
    await syncAll(clerk, lan, clerk, minh);
    for (const who of [lan, minh, clerk]) {
      expect(who.get(first).contested).toEqual(['name']);
      expect(
        who
          .get(first)
          .fields.name.claims.map(({ value }) => value)
          .sort(),
      ).toEqual(['Nguyễn Thị Hai', 'Nguyễn Thị Một']);
      expect(settlersFor(who.get(first), 'name')).toEqual(['station', 'police']);
    }
    expect([told(lan), told(minh)]).toEqual([[], []]);
    await decides(clerk, 'Nguyễn Thị Một');
    await syncAll(clerk, lan, minh);
    // Her own decision is among the values that were weighed: she learns of the last one.
    expect(told(lan)).toEqual([`Nguyễn Thị Một → Nguyễn Thị Một, station: ${REASON}`]);
    expect(told(minh)).toEqual([`Nguyễn Thị Hai → Nguyễn Thị Một, station: ${REASON}`]);
  }));

test('a phone that decides while a clerk has written meanwhile loses nothing: both stand, for the station', () =>
  withCast(async (cast) => {
    const { lan, clerk } = cast;
    await differ(cast);
    lan.cut();
    await decides(lan, 'Nguyễn Thị Hai');
    await writes(clerk, 'Nguyễn Thị Ba');
    await clerk.sync();
    lan.connect();
    await syncAll(lan, clerk);
    expect(lan.session.sync.status.current()).toMatchObject({ waiting: [], refused: [] });
    expect(
      clerk
        .get(first)
        .fields.name.claims.map(({ value }) => value)
        .sort(),
    ).toEqual(['Nguyễn Thị Ba', 'Nguyễn Thị Hai']);
    expect(mustDecide(clerk.get(first), 'hamlet')).toBe(false);
    expect(mustDecide(clerk.get(first), 'station')).toBe(true);
  }));

test('a decision is taken back by who made it, and both values stand again; one that is still here leaves no trace', () =>
  withCast(async (cast) => {
    const { lan, minh } = cast;
    await differ(cast);
    const unsent = await decides(lan, 'Nguyễn Thị Hai');
    await lan.session.commands.undo(first, unsent.ok ? (unsent.value[0] ?? '') : '');
    expect(lan.get(first).contested).toEqual(['name']);
    const sent = await decides(lan, 'Nguyễn Thị Hai');
    await syncAll(lan, minh);
    expect(told(minh)).toHaveLength(1);
    const undone = await lan.session.commands.undo(first, sent.ok ? (sent.value[0] ?? '') : '');
    expect(undone.ok).toBe(true);
    await syncAll(lan, minh);
    expect(minh.get(first).contested).toEqual(['name']);
    expect(told(minh)).toEqual([]);
  }));

test('what is contested is counted and narrowed by hamlet, field, who must decide and age', () =>
  withCast(async (cast) => {
    const { lan, clerk } = cast;
    await differ(cast);
    const second = `${COMMUNE}.2`;
    await lan.session.commands.correct(second, { birthDate: '02/02/1990' }, 'card');
    await clerk.session.commands.correct(second, { birthDate: '03/02/1990' }, 'said');
    await syncAll(lan, clerk, lan);
    const { book } = lan.session;
    expect(book.find({ text: '', filter: { kind: 'contested' } })).toHaveLength(2);
    expect(
      book.find({ text: '', filter: { kind: 'contested', by: 'hamlet' } }).map(({ subject }) => subject.id),
    ).toEqual([first]);
    const items = contestedItems(
      clerk.session.book.find({ text: '', filter: { kind: 'contested' } }),
      '2022-09-04',
    );
    expect(items.map(({ field, days }) => [field, days])).toEqual([
      ['name', 3],
      ['birthDate', 3],
    ]);
    const narrowed = (filter: Parameters<typeof isWithinContested>[1]) =>
      items.filter((item) => isWithinContested(item, filter)).map(({ field }) => field);
    expect(narrowed({ settler: 'hamlet' })).toEqual(['name']);
    expect(narrowed({ settler: 'station' })).toEqual(['name', 'birthDate']);
    expect(narrowed({ settler: 'nobody' })).toEqual([]);
    expect(narrowed({ field: 'birthDate' })).toEqual(['birthDate']);
    expect(narrowed({ hamlet: H1 })).toHaveLength(2);
    expect(narrowed({ hamlet: 'elsewhere' })).toEqual([]);
    expect(narrowed({ days: 3 })).toHaveLength(2);
    expect(narrowed({ days: 7 })).toEqual([]);
  }));
