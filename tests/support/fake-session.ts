import { Cell } from '../../src/client/cell.ts';
import type { Carry } from '../../src/client/carry.ts';
import { DeviceCommands } from '../../src/client/device-commands.ts';
import { BookOutcomes } from '../../src/client/outcomes.ts';
import { MemoryBook } from '../../src/client/memory-book.ts';
import type { Doorway, Profile, Session, StorageHealth } from '../../src/client/session.ts';
import { CLOSED_DESKS } from '../../src/client/closed-desks.ts';
import type { HamletName } from '../../src/client/book.ts';
import type { Desks } from '../../src/client/desks.ts';
import type { Life, LifeState } from '../../src/client/session-life.ts';
import type { StationDesk } from '../../src/client/station-desk.ts';
import type { SyncStatus } from '../../src/client/sync-engine.ts';
import type { KeptDraft } from '../../src/device/draft-store.ts';
import type { Vault } from '../../src/device/vault.ts';
import type { Operation, Role } from '../../src/domain/operation.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { Subject } from '../../src/domain/subject.ts';
import type { OutboxRow } from '../../src/sync/outbox.ts';
import { fakeDrafts } from './fake-drafts.ts';

/** A session in memory: the real book and the real commands on an outbox that is an array. */
export interface FakeSession {
  readonly session: Session;
  readonly book: MemoryBook;
  readonly waiting: () => readonly Operation[];
  /** Changes what the sync page is told. */
  readonly say: (status: Partial<SyncStatus>) => void;
  /** The next save fails as if the browser's storage were full. */
  readonly fillStorage: () => void;
  /** What lies on the disk of what was typed. */
  readonly keptDrafts: () => readonly KeptDraft[];
  /** No draft goes to the disk any more. */
  readonly fillDrafts: () => void;
  readonly locks: () => number;
  readonly life: FakeLife;
  readonly syncs: () => number;
}

export interface FakeSessionOptions {
  readonly role?: Role;
  readonly subjects?: readonly Subject[];
  readonly thisYear?: number;
  /** What only works while the station answers; closed without. */
  readonly desks?: Desks;
  readonly desk?: StationDesk;
  readonly carry?: Carry;
  /** What was typed before and lies on the disk. */
  readonly drafts?: readonly KeptDraft[];
  readonly hamlets?: readonly HamletName[];
  /** The unit of the profile; the sample commune without. */
  readonly unit?: { readonly code: string; readonly name: string };
}

const NO_CARRY: Carry = {
  pack: () => Promise.resolve(err({ kind: 'nothing' })),
  open: () => Promise.resolve(err({ kind: 'nothing-new' })),
};

const HAMLETS = [
  { code: 'h1', name: 'Thôn 1' },
  { code: 'h3', name: 'Thôn 3' },
];

const QUIET: SyncStatus = {
  phase: 'idle',
  waiting: [],
  carried: [],
  refused: [],
  download: undefined,
  receipts: [],
  lastSyncAt: 0,
  problem: undefined,
  clockAheadMinutes: 0,
  nextTryAt: 0,
};

/** Its state is the test's to set; opening again works unless told. */
export interface FakeLife extends Life {
  readonly state: Cell<LifeState>;
  opens: boolean;
  readonly isHeld: () => boolean;
  readonly letGos: () => number;
}

function fakeLife(): FakeLife {
  const state = new Cell<LifeState>('open');
  let held = (): boolean => false;
  let letGos = 0;
  const life: FakeLife = {
    state,
    opens: true,
    reopen: async () => {
      if (life.opens) state.set('open');
      return life.opens;
    },
    holdWhile: (isUnsaved) => {
      held = isUnsaved;
    },
    letGo: () => {
      letGos += 1;
    },
    isHeld: () => held(),
    letGos: () => letGos,
  };
  return life;
}

/** An unlocked profile of Lan, who reviews hamlet 3, unless told otherwise. */
export function fakeSession({
  role = 'hamlet',
  subjects = [],
  thisYear = 2026,
  desks = CLOSED_DESKS,
  desk,
  hamlets = HAMLETS,
  unit = { code: '25090', name: 'Xã Lộc Thành' },
  carry = NO_CARRY,
  drafts: keptBefore = [],
}: FakeSessionOptions = {}): FakeSession {
  const book = new MemoryBook(() => thisYear);
  book.putSubjects(subjects);
  book.putDirectory({
    commune: unit,
    people: [
      { id: 'user-lan', name: 'Trần Thị Lan', role: 'hamlet' },
      { id: 'user-minh', name: 'Lê Văn Minh', role: 'hamlet' },
      { id: 'user-police', name: 'Đỗ Văn Công', role: 'police' },
      { id: 'user-station', name: 'Phạm Thị Trạm', role: 'station' },
    ],
    hamlets: [...hamlets],
  });
  const status = new Cell(QUIET);
  const outbox = fakeOutbox();
  const life = fakeLife();
  const profile = profileOf(role, unit);
  const { drafts, ...draftDisk } = fakeDrafts(book, keptBefore);
  let locks = 0;
  let syncs = 0;
  const refresh = (): void => {
    book.putOutbox(outbox.rows());
    status.set({ ...status.current(), waiting: outbox.rows().map((row) => row.operation) });
  };
  const session: Session = {
    profile,
    book,
    commands: new DeviceCommands({
      world: { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) },
      vault: { outbox } as unknown as Vault,
      book,
      speaker: { actor: profile.actor, device: profile.device, commune: profile.commune },
      grants: profile.grants,
      onSaved: refresh,
    }),
    sync: {
      status,
      syncNow: async () => {
        syncs += 1;
      },
      start: () => () => undefined,
      forgetRefused: async (operation) => {
        const refused = status.current().refused.filter((each) => each.operation.id !== operation);
        status.set({ ...status.current(), refused });
      },
    },
    carry,
    outcomes: new BookOutcomes({ book, vault: fakeRecords(), actor: profile.actor, onRead: () => undefined }),
    drafts,
    desk: desk ?? ({} as StationDesk),
    desks,
    life,
    lock: () => {
      locks += 1;
    },
  };
  return {
    session,
    book,
    waiting: () => outbox.rows().map((row) => row.operation),
    say: (some) => status.set({ ...status.current(), ...some }),
    keptDrafts: draftDisk.kept,
    fillDrafts: draftDisk.fill,
    fillStorage: outbox.fill,
    locks: () => locks,
    life,
    syncs: () => syncs,
  };
}

const profileOf = (role: Role, unit: { readonly code: string; readonly name: string }): Profile => ({
  id: 'profile-1',
  label: role === 'hamlet' ? `Thôn 3 · ${unit.name}` : unit.name,
  actor: 'user-lan',
  personName: 'Trần Thị Lan',
  device: 'device-lan',
  commune: unit.code,
  communeName: unit.name,
  grants: [{ role, commune: unit.code, hamlets: role === 'hamlet' ? ['h3'] : 'all' }],
});

/** One record that is kept in memory. */
function fakeRecords(): Pick<Vault, 'readRecord' | 'keepRecord'> {
  const kept = new Map<string, unknown>();
  return {
    // What is kept under a key is what was put there under it.
    readRecord: async (key) => kept.get(key) as never,
    keepRecord: async (key, record) => {
      kept.set(key, record);
    },
  };
}

function fakeOutbox() {
  let rows: readonly OutboxRow[] = [];
  let full = false;
  return {
    rows: () => rows,
    fill: () => {
      full = true;
    },
    add: async (make: (firstSeq: number) => readonly Operation[]): Promise<readonly Operation[]> => {
      if (full) {
        full = false;
        throw new DOMException('full', 'QuotaExceededError');
      }
      const made = make(rows.length + 1);
      rows = [...rows, ...made.map((operation): OutboxRow => ({ operation, state: { kind: 'waiting' } }))];
      return made;
    },
    takeBack: async (id: string): Promise<boolean> => {
      const before = rows.length;
      rows = rows.filter((row) => row.operation.id !== id);
      return rows.length < before;
    },
  };
}

export interface FakeDoorwayOptions {
  readonly session?: Session;
  readonly answers?: Partial<Doorway>;
  readonly hasProfile?: boolean;
  readonly health?: StorageHealth;
}

/** A way in whose PIN is 246813; every answer can be replaced. */
export function fakeDoorway({
  session = fakeSession().session,
  answers = {},
  hasProfile = true,
  health = { persistent: true, usedBytes: 12_000_000, quotaBytes: 4_000_000_000, nearlyFull: false },
}: FakeDoorwayOptions = {}): Doorway {
  return {
    profiles: async () => ok(hasProfile ? [{ id: session.profile.id, label: session.profile.label }] : []),
    lookAt: async () =>
      ok({
        personName: session.profile.personName,
        role: session.profile.grants[0]?.role ?? 'hamlet',
        place: session.profile.label,
        expiresAt: '2026-12-01T00:00:00.000Z',
      }),
    join: async () => ok(session),
    lookAtStart: async () =>
      ok({
        personName: session.profile.personName,
        role: session.profile.grants[0]?.role ?? 'hamlet',
        place: session.profile.label,
      }),
    joinFromStart: async () => ok(session),
    prepare: () => undefined,
    unlock: async (_profile, pin) => (pin === '246813' ? ok(session) : err({ kind: 'wrong-pin' })),
    deliverLocked: async () => ok(3),
    deliverAll: async () => ok(3),
    unanswered: async () => ok({ unsent: 0, carried: 0, drafts: 0 }),
    leave: async () => ok(null),
    packLocked: async () => ok({ bytes: new Uint8Array([1]), count: 3, remaining: 0 }),
    storage: async () => health,
    knownBefore: async () => [],
    forgetGone: async () => undefined,
    ...answers,
  };
}
