import type { Place } from '../device/place.ts';
import type { Vault } from '../device/vault.ts';
import type { Operation } from '../domain/operation.ts';
import type { OutboxRow } from '../sync/outbox.ts';
import { PROTOCOL_VERSION, type ParcelUp } from '../sync/parcel.ts';
import type { World } from './world.ts';

interface Sender {
  readonly world: Pick<World, 'now'>;
  readonly vault: Vault;
  readonly device: string;
}

/** What goes to the station, by whatever way: these operations, and what this device lacks. */
export function parcelOf(
  { world, vault, device }: Sender,
  { cursor }: Place,
  taken: readonly OutboxRow[],
): Omit<ParcelUp, 'operations'> & { readonly operations: readonly Operation[] } {
  const waiting = vault.outbox.rows().filter((row) => row.state.kind !== 'answered').length;
  return {
    protocol: PROTOCOL_VERSION,
    device,
    deviceTime: new Date(world.now()).toISOString(),
    operations: taken.map((row) => row.operation),
    remaining: waiting - taken.length,
    cursor,
  };
}
