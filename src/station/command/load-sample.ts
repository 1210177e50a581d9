import { v7 } from 'uuid';
import { importList } from '../listing/import-list.ts';
import { sampleCommunes, type SampleCommune } from '../sample/sample.ts';
import type { Store } from '../store/store.ts';
import { realWorld } from '../world.ts';

/** Lists and assigns everybody of the sample, commune by commune, just as a station would import the files. */
export async function loadSample(store: Store): Promise<void> {
  for (const commune of sampleCommunes()) await loadCommune(store, commune);
}

async function loadCommune(store: Store, sample: SampleCommune): Promise<void> {
  const { unit, hamlets, listedOn, fileName, headers, rows } = sample;
  const commune = unit.code;
  const importer = { commune, actor: v7(), device: 'console' };
  const part = {
    listing: `${commune}/${listedOn}/1`,
    listedOn,
    fileName,
    headers: [...headers],
    rows: rows.map(({ row, cells, values }) => ({ row, cells: [...cells], values })),
    assignByColumn: true,
    purpose: 'list' as const,
  };
  await store.write(commune, async (tx) => {
    await tx.people.addUser(
      {
        commune,
        id: importer.actor,
        name: 'Trạm Y tế',
        grants: [{ role: 'station', commune, hamlets: 'all' }],
      },
      realWorld.now().toISOString(),
    );
    await tx.directory.addHamlets(commune, hamlets);
  });
  const done = await importList({ store, world: realWorld }, importer, part);
  if (!done.ok) throw new Error(`the sample of ${commune} was not taken: ${done.error.kind}`);
}
