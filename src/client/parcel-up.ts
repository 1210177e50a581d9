import { isRepairing, type Place } from '../device/place.ts';
import type { Vault } from '../device/vault.ts';
import type { Operation } from '../domain/operation.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { PROTOCOL_VERSION, type ParcelUp } from '../sync/parcel.ts';
import type { World } from './world.ts';

interface Sender {
  readonly world: Pick<World, 'now'>;
  readonly vault: Vault;
  readonly device: string;
  /** Digest of what this device holds at a place; left out by who can't say. */
  readonly holds?: (place: Place) => Promise<string | undefined>;
}

type Parcel = Omit<ParcelUp, 'operations'> & { readonly operations: readonly Operation[] };

/** What goes to the station, by whatever way: these operations, and what this device lacks. */
export async function parcelOf(
  { world, vault, device, holds }: Sender,
  place: Place,
  taken: readonly OutboxRow[],
): Promise<Parcel> {
  const sent = new Set(taken.map((row) => row.operation.id));
  const rest = vault.outbox
    .rows()
    .filter(({ operation, state }) => state.kind !== 'answered' && !sent.has(operation.id));
  const oldest = rest[0]?.operation.deviceTime;
  const digest = await holds?.(place);
  const numbers = await vault.outbox.numbers();
  return {
    protocol: PROTOCOL_VERSION,
    device,
    deviceTime: new Date(world.now()).toISOString(),
    operations: taken.map((row) => row.operation),
    remaining: rest.length,
    cursor: place.cursor,
    ...(oldest === undefined ? {} : { waitingSince: oldest }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(digest === undefined ? {} : { holds: digest }),
    ...(isRepairing(place) ? { repairing: true } : {}),
  };
}
