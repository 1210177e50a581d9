import { BAO_LAM_COMMUNES } from '../../domain/bao-lam.ts';
import { ok, type Result } from '../../domain/result.ts';
import { invite } from '../people/invitation.ts';
import { communeName } from '../people/place.ts';
import { stationKeys } from '../people/station-keys.ts';
import type { Store } from '../store/store.ts';
import { realWorld } from '../world.ts';
import { misused, openData, type Failure, type Surroundings } from './place.ts';
import { listeningFrom, serveUntilStopped, type ListeningOptions } from './serve.ts';

export interface StartOptions extends ListeningOptions {
  /** Only this commune's station is invited at the first start; without it, each commune's is. */
  readonly commune?: string | undefined;
}

/** `npm start`: serves the station on its data until it is asked to stop. */
export async function start(
  options: StartOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  const listening = listeningFrom(options, surroundings.env);
  if (!listening.ok) return listening;
  const communes = communesFor(options.commune);
  if (!communes.ok) return communes;
  const store = await openData(surroundings.env);
  if (!store.ok) return store;
  try {
    await stationKeys(store.value);
    return await serveUntilStopped(store.value, { listening: listening.value, surroundings }, (url) =>
      firstInvitations(store.value, communes.value, url),
    );
  } finally {
    await store.value.close();
  }
}

function communesFor(commune: string | undefined): Result<readonly string[], Failure> {
  const all = BAO_LAM_COMMUNES.map((unit) => unit.code);
  if (commune === undefined) return ok(all);
  return all.includes(commune) ? ok([commune]) : misused(`There is no commune with the code ${commune}.`);
}

/** On data nobody was ever invited to: one invitation for the person of each commune's health station. */
async function firstInvitations(
  store: Store,
  communes: readonly string[],
  url: string,
): Promise<readonly string[]> {
  if (await store.read((tx) => tx.people.hasAnyInvitation())) return [];
  const lines: string[] = [];
  for (const commune of communes) {
    const { code } = await store.write(commune, (tx) =>
      invite(tx, realWorld, {
        commune,
        personName: 'Trạm Y tế',
        grants: [{ role: 'station', commune, hamlets: 'all' }],
        by: { actor: 'console', device: 'console' },
      }),
    );
    lines.push(`station\t${communeName(commune)}\t${joinUrl(url, code)}`);
  }
  return lines;
}

/** The link of an invitation. The code is in the fragment, so that no server's or proxy's log has it. */
export const joinUrl = (origin: string, code: string): string => `${origin}/#/join/${code}`;
