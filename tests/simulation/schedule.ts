import { Chance } from './chance.ts';
import { INTENTS, type Desk, type LinkFault, type Say, type Step, type Sync } from './step.ts';
import { PHONES } from './template.ts';

const YEAR_MS = 365 * 86_400_000;

/** How often what happens. A phone that says and sends is most of it. */
const KINDS: Readonly<Record<Step['do'], number>> = {
  say: 42,
  both: 2,
  sync: 36,
  desk: 6,
  tab: 2,
  'close-tab': 1,
  full: 2,
  room: 1.5,
  late: 3,
  restart: 3,
  upgrade: 2,
  clock: 2,
  deliver: 2,
  revoke: 0.6,
  'kill-station': 3,
  backup: 2,
  restore: 1.2,
};

type Weights = Readonly<Partial<Record<Say['intent'], number>>>;

const INTENT_WEIGHTS: Readonly<Record<string, Weights>> = {
  hamlet: { correct: 40, confirm: 8, close: 6, note: 4, undo: 14, settle: 14 },
  station: { assign: 34, correct: 20, settle: 14, undo: 10, return: 5, note: 4, update: 2, refuse: 2 },
  police: { check: 40, settle: 14, undo: 12, return: 10, correct: 6, note: 2 },
};

/** What happens in the run of this seed. */
export function scheduleOf(seed: number): readonly Step[] {
  const chance = new Chance(seed);
  const phones = peopleOf(chance);
  // Who works together begins together, most of the time.
  const begin = phones
    .filter(() => chance.is(0.85))
    .map((phone): Step => ({ do: 'sync', phone, link: chance.is(0.2) ? [faultOf(chance)] : [] }));
  const length = 6 + chance.below(16);
  const some = Array.from({ length }, () => stepOf(chance, phones, 0));
  const rest = chance.is(SIGNED) ? withSigning(chance, some) : some;
  return [...begin, ...(chance.is(RESTORED) ? withRestore(chance, rest) : rest)];
}

/** Share of the histories in which the police check somebody, sign and hand over. */
const SIGNED = 0.15;

function withSigning(chance: Chance, steps: readonly Step[]): readonly Step[] {
  const at = chance.below(steps.length);
  const checked: Say = {
    do: 'say',
    phone: POLICE,
    subject: chance.below(2),
    intent: 'check',
    pick: chance.below(1 << 20),
  };
  const synced: Step = { do: 'sync', phone: POLICE, link: [] };
  const signing: readonly Step[] = [synced, checked, synced, deskOf(chance, POLICE)];
  const receiving: readonly Step[] = chance.is(0.5)
    ? [
        { do: 'sync', phone: STATION, link: [] },
        { ...deskOf(chance, STATION), act: 'receive' },
      ]
    : [];
  return [...steps.slice(0, at), ...signing, ...receiving, ...steps.slice(at)];
}

const POLICE = PHONES.findIndex(({ role }) => role === 'police');
const STATION = PHONES.findIndex(({ role }) => role === 'station');

/** Share of the histories in which the station is restored from a backup that was made in them. */
const RESTORED = 0.15;

function withRestore(chance: Chance, steps: readonly Step[]): readonly Step[] {
  const from = chance.below(steps.length - 1);
  const to = from + 1 + chance.below(steps.length - from);
  const between: readonly Step[] = [{ do: 'backup' }, ...steps.slice(from, to), { do: 'restore' }];
  return [...steps.slice(0, from), ...between, ...steps.slice(to)];
}

/** At least two, most of the time two who see the same people. */
function peopleOf(chance: Chance): readonly number[] {
  const all = PHONES.map((_, at) => at);
  const shuffled = all.map((at) => ({ at, by: chance.next() })).sort((left, right) => left.by - right.by);
  const some = shuffled.slice(0, 2 + chance.below(3)).map(({ at }) => at);
  return chance.is(0.5) ? [...new Set([0, 1, ...some])] : some;
}

function stepOf(chance: Chance, phones: readonly number[], depth: number): Step {
  const kind = chance.weighted(KINDS);
  const phone = chance.pick(phones);
  switch (kind) {
    case 'say':
      return sayOf(chance, phone);
    case 'sync':
      return syncOf(chance, phones, depth);
    case 'both':
      return { do: kind, first: sayOf(chance, phone), second: { ...sayOf(chance, phone), tab: 1 } };
    case 'desk':
      return deskOf(chance, chance.is(0.5) ? POLICE : STATION);
    case 'tab':
      return { do: kind, phone, hasLocks: chance.is(0.6) };
    case 'full':
      return { do: kind, phone, after: chance.below(10), at: chance.pick(['request', 'commit']) };
    case 'restart':
      return { do: kind, phone, ...(chance.is(0.3) ? { diesAt: 1 + chance.below(40) } : {}) };
    case 'deliver':
      return {
        do: kind,
        phone,
        link: linkOf(chance),
        ...(chance.is(0.2) ? { diesAt: 1 + chance.below(12) } : {}),
      };
    case 'late':
      return { do: kind, back: chance.below(6) };
    case 'clock':
      return { do: kind, phone, offsetMs: chance.pick([-52.7 * YEAR_MS, 3 * YEAR_MS, -600_000, 0]) };
    case 'kill-station':
    case 'backup':
    case 'restore':
      return { do: kind };
    default:
      return { do: kind, phone };
  }
}

function sayOf(chance: Chance, phone: number): Say {
  return {
    do: 'say',
    phone,
    subject: chance.below(chance.is(0.6) ? 2 : 4),
    intent: chance.is(0.95) ? intentOf(chance, phone) : chance.pick(INTENTS),
    pick: chance.below(1 << 20),
    ...(chance.is(0.1) ? { tab: 1 as const } : {}),
    ...(chance.is(0.05) ? { diesAt: 1 + chance.below(14) } : {}),
  };
}

const intentOf = (chance: Chance, phone: number): Say['intent'] =>
  chance.weighted(INTENT_WEIGHTS[PHONES[phone]?.role ?? ''] ?? {});

function syncOf(chance: Chance, phones: readonly number[], depth: number): Sync {
  const meanwhile =
    depth === 0 && chance.is(0.12)
      ? Array.from({ length: 1 + chance.below(4) }, () => stepOf(chance, phones, depth + 1))
      : undefined;
  return {
    do: 'sync',
    phone: chance.pick(phones),
    link: linkOf(chance),
    ...(chance.is(0.1) ? { tab: 1 as const } : {}),
    ...(chance.is(0.08) ? { diesAt: 1 + chance.below(70) } : {}),
    ...(chance.is(0.06) ? { stationDiesAt: 1 + chance.below(30) } : {}),
    ...(meanwhile === undefined ? {} : { meanwhile }),
  };
}

function deskOf(chance: Chance, phone: number): Desk {
  return {
    do: 'desk',
    phone,
    act: phone === POLICE ? 'sign' : chance.pick(['receive', 'import']),
    pick: chance.below(1 << 20),
    link: chance.is(0.5) ? linkOf(chance) : [],
    ...(chance.is(0.08) ? { diesAt: 1 + chance.below(20) } : {}),
    ...(chance.is(0.1) ? { stationDiesAt: 1 + chance.below(50) } : {}),
  };
}

function linkOf(chance: Chance): readonly (LinkFault | undefined)[] {
  if (!chance.is(0.4)) return [];
  const link = [chance.is(0.3) ? undefined : faultOf(chance), faultOf(chance)];
  return link.slice(0, 1 + chance.below(2));
}

function faultOf(chance: Chance): LinkFault {
  const kind = chance.weighted({ 'lost-request': 2, 'lost-answer': 4, silent: 1, doubled: 3, cut: 5 });
  switch (kind) {
    case 'doubled':
      return { kind, answer: chance.is(0.5) ? 0 : 1 };
    case 'cut':
      return { kind, share: chance.next(), asError: chance.is(0.5) };
    default:
      return { kind };
  }
}
