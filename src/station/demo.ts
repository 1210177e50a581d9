import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant } from '../domain/access.ts';
import { BAO_LAM } from '../domain/bao-lam.ts';
import type { Result } from '../domain/result.ts';
import { loadSample } from './command/load-sample.ts';
import { openData, type Failure, type Surroundings } from './command/place.ts';
import { listeningFrom, serveUntilStopped, type ListeningOptions } from './command/serve.ts';
import { joinUrl } from './command/start.ts';
import { invite } from './people/invitation.ts';
import { placeOf } from './people/place.ts';
import { stationKeys } from './people/station-keys.ts';
import type { Store } from './store/store.ts';
import { realWorld } from './world.ts';

/** Xã Lộc Thành: the largest list of the appendix. */
const COMMUNE = '25090';

interface Guest {
  readonly personName: string;
  readonly grant: Grant;
}

const inCommune = (role: Grant['role'], personName: string): Guest => ({
  personName,
  grant: { role, commune: COMMUNE, hamlets: 'all' },
});

/** One invitation per role. A district's people belong to the district's code and see no persons. */
const GUESTS: readonly Guest[] = [
  {
    personName: 'Ka Thử (cộng tác viên)',
    grant: { role: 'hamlet', commune: COMMUNE, hamlets: [`${COMMUNE}-01`] },
  },
  inCommune('lead', 'Tổ trưởng Thử'),
  inCommune('station', 'Trạm Y tế Thử'),
  inCommune('police', 'Công an xã Thử'),
  { personName: 'Trung tâm Y tế Thử', grant: { role: 'district', commune: BAO_LAM, hamlets: 'all' } },
  inCommune('facility', 'Cơ sở tiêm Thử'),
];

/** `npm run demo`: a station on a fresh database with the sample, gone when it stops. */
export async function demo(
  options: ListeningOptions,
  surroundings: Surroundings,
): Promise<Result<null, Failure>> {
  const listening = listeningFrom(options, surroundings.env);
  if (!listening.ok) return listening;
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-demo-'));
  try {
    const store = await openData(surroundings.env, folder);
    if (!store.ok) return store;
    try {
      await stationKeys(store.value);
      await loadSample(store.value);
      return await serveUntilStopped(store.value, { listening: listening.value, surroundings }, (url) =>
        inviteGuests(store.value, url),
      );
    } finally {
      await store.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inviteGuests(store: Store, url: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { personName, grant } of GUESTS) {
    const { commune, role } = grant;
    const by = { actor: 'console', device: 'console' };
    const { code, hamlets } = await store.write(commune, async (tx) => ({
      ...(await invite(tx, realWorld, { commune, personName, grants: [grant], by })),
      hamlets: await tx.directory.hamlets(commune),
    }));
    lines.push(`${role}\t${placeOf([grant], hamlets)}\t${joinUrl(url, code)}`);
  }
  return lines;
}
