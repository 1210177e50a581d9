import { ok } from '../../src/domain/result.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { checkStore } from '../../src/station/command/check.ts';
import { scopeOf } from '../../src/station/exchange/scope.ts';
import { readSubject } from '../../src/sync/reading.ts';
import type { SimPhone } from './sim-phone.ts';
import type { SimTab } from './sim-tab.ts';
import type { Simulation } from './simulation.ts';
import { COMMUNE } from './template.ts';

const LIMIT = 1_000;

/** A tab that has just synced without a problem holds what is its own and nothing else, as the station has it. */
export async function checkTab(simulation: Simulation, phone: SimPhone, tab: SimTab): Promise<void> {
  const { problem, lastSyncAt, phase } = tab.session.sync.status.current();
  if (phone.isRevoked || problem !== undefined || lastSyncAt === 0 || phase === 'other-tab') return;
  const { verdict, station, phones } = simulation;
  const at = phones.indexOf(phone);
  const scope = scopeOf(phone.profile.grants, COMMUNE);
  const expected = await station.store.read((tx) =>
    tx.subjects.page(COMMUNE, scope, { after: 0, limit: LIMIT }),
  );
  const held = new Map(heldBy(tab).map((subject) => [subject.id, subject]));
  for (const subject of expected) {
    const mine = held.get(subject.id);
    held.delete(subject.id);
    if (mine === undefined) verdict.find('diverged', `phone ${at} lacks ${subject.id}`);
    else if (shown(mine) !== shown(withWaiting(subject, mine))) {
      verdict.find('diverged', `phone ${at} reads ${subject.id} differently`);
    }
  }
  for (const id of held.keys()) verdict.find('diverged', `phone ${at} still holds ${id}`);
}

/** What is true when faults have stopped and everybody has synced. */
export async function checkAll(simulation: Simulation): Promise<void> {
  const { verdict, phones, station } = simulation;
  const tabs = phones.flatMap((phone) => phone.tabs.map((tab) => ({ phone, tab })));
  for (const { phone, tab } of tabs) {
    const at = phones.indexOf(phone);
    const { waiting, problem } = tab.session.sync.status.current();
    if (!phone.isRevoked && waiting.length > 0)
      verdict.find('undrained', `phone ${at} still has ${waiting.length}`);
    if (!phone.isRevoked && problem !== undefined) verdict.find('undrained', `phone ${at}: ${problem.kind}`);
    await checkTab(simulation, phone, tab);
  }
  for (const [id, said] of simulation.ledger.said) {
    const isGone = said.phone < 0 && simulation.log.hadBefore.has(id);
    if (!said.isTakenBack && !isGone && !simulation.log.has(id))
      verdict.find('lost', `${said.operation.kind} ${id} at the end`);
  }
  const checked = await checkStore(station.store).catch(() => ok([]));
  if (!checked.ok) verdict.find('diverged', checked.error.sentence);
  for (const fault of station.faults) verdict.find('undrained', fault);
}

const heldBy = ({ session }: SimTab): readonly Subject[] =>
  session.book.find({ text: '', filter: { kind: 'all' } }).map((reading) => reading.subject);

/** What waits on the phone is shown there over what the station has. */
const withWaiting = (subject: Subject, mine: Subject): Subject => ({
  ...subject,
  entries: [...subject.entries, ...mine.entries.filter((entry) => entry.verdict === 'waiting')],
});

const shown = (subject: Subject): string => {
  const { stage, hamlet, contested, closed, returned, fields }: SubjectReading = readSubject(subject);
  // What was said without changing anything is there too. A refused word stays in the outbox until it is put away.
  const said = subject.entries.flatMap(({ id, verdict }) => (verdict === 'refused' ? [] : id)).sort();
  return JSON.stringify({ stage, hamlet, contested, closed, returned, fields, said });
};
