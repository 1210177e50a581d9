import type { CarriedNote } from '../device/carried-note.ts';
import { attempt, unlessFull } from '../device/storage.ts';
import type { SyncHistory } from '../device/sync-history.ts';
import type { Vault } from '../device/vault.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openDown } from '../sync/carry-down.ts';
import { LARGEST_CARRY, packUp, type CarryWant } from '../sync/carry-up.ts';
import type { Bytes } from '../sync/ciphers.ts';
import type { BookKeeper } from './book-keeper.ts';
import { landCarried } from './carried-answer.ts';
import { notesWith } from './carried.ts';
import { carryTools } from './carry-tools.ts';
import type { Carry, OpenedAnswer, OpenProblem, Packed, PackProblem } from './carry.ts';
import { parcelOf } from './parcel-up.ts';
import type { TabSync } from './tab-sync.ts';
import type { Tabs } from './tabs.ts';
import type { World } from './world.ts';

export interface TabCarryParts {
  readonly world: World;
  readonly vault: Vault;
  readonly keeper: BookKeeper;
  readonly sync: TabSync;
  readonly tabs: Tabs;
  readonly token: string;
  readonly stationKey: JsonWebKey;
  readonly device: string;
}

/** The exchange by hand, from one tab. */
export class TabCarry implements Carry {
  readonly #parts: TabCarryParts;

  constructor(parts: TabCarryParts) {
    this.#parts = parts;
  }

  readonly pack = async (want: CarryWant, way: 'file' | 'pictures'): Promise<Result<Packed, PackProblem>> => {
    const { world, device } = this.#parts;
    const packed = await attempt(() => world.alone(`so-thon/carry/${device}`, () => this.#pack(want, way)));
    if (!packed.ok) return packed;
    return packed.value.ran ? packed.value.value : err({ kind: 'busy' });
  };

  readonly open = async (bytes: Bytes): Promise<Result<OpenedAnswer, OpenProblem>> => {
    const opened = await attempt(() => this.#parts.sync.between((history) => this.#open(bytes, history)));
    if (!opened.ok) return opened;
    return opened.value.ran ? opened.value.value : err({ kind: 'busy' });
  };

  async #pack(want: CarryWant, way: 'file' | 'pictures'): Promise<Result<Packed, PackProblem>> {
    const { world, vault, token, stationKey, device, sync, tabs } = this.#parts;
    const taken = await vault.outbox.carry(LARGEST_CARRY);
    if (taken.length === 0 && want === 'receipt') return err({ kind: 'nothing' });
    const parcel = await parcelOf({ world, vault, device }, await vault.readPlace(), taken);
    const bytes = await packUp(carryTools(world), stationKey, { token, want, parcel });
    if (taken.length > 0) {
      await this.#note({ at: world.now(), way, seqs: taken.map((row) => row.operation.deviceSeq) });
      await sync.load();
      tabs.tell('pages');
    }
    return ok({ bytes, count: taken.length, remaining: parcel.remaining });
  }

  /** [BR3] Where the disk takes no note, the file goes all the same: when it was carried is a comfort. */
  async #note(note: CarriedNote): Promise<void> {
    const { vault } = this.#parts;
    const before = (await vault.readRecord('carried')) ?? [];
    await unlessFull(() => vault.keepRecord('carried', notesWith(before, note, vault.outbox.rows())));
  }

  async #open(bytes: Bytes, history: SyncHistory): Promise<Result<OpenedAnswer, OpenProblem>> {
    const { world, vault, token, stationKey, device, sync, keeper, tabs } = this.#parts;
    const opened = await openDown(carryTools(world), { stationKey, token }, bytes);
    if (!opened.ok) return opened;
    if (opened.value.device !== device) return err({ kind: 'other-device' });
    await vault.outbox.reload();
    const context = { world, vault, device, history, onPlace: () => undefined };
    const landed = await landCarried(context, opened.value);
    await keeper.refresh();
    await sync.load();
    tabs.tell('pages');
    return landed;
  }
}
