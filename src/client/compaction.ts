import type { NewPage, StoredPage, Vault } from '../device/vault.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { Subject } from '../domain/subject.ts';
import { openBlock, subjectBlocks } from './page-block.ts';

/** So many small pages are merged: reading one costs as much as reading a big one. */
const MOST_SMALL_PAGES = 40;

/**
 * Merges small pages, and takes those out who left this device's scope, so that the phone keeps only what is its
 * own. True when pages were replaced; a change meanwhile leaves everything as it was, for the next time.
 */
export async function compactPages(vault: Vault, commune: string): Promise<boolean> {
  const { generation } = await vault.readPlace();
  const ids = await vault.pageIds(generation);
  const kinds = await vault.pageKinds(ids);
  const small = kinds.filter((kind) => kind !== 'snapshot').length;
  if (small <= MOST_SMALL_PAGES && !kinds.includes('gone')) return false;
  const pages = await vault.readPages(ids);
  const merged = await mergePages(pages, { commune, generation });
  return (await vault.replacePages(pages, merged)) === undefined;
}

async function mergePages(
  pages: readonly StoredPage[],
  { commune, generation }: { readonly commune: string; readonly generation: number },
): Promise<readonly NewPage[]> {
  const subjects = new Map<SubjectId, Subject>();
  for (const content of await Promise.all(pages.map((page) => openBlock(page)))) {
    if (content.kind === 'gone') for (const id of content.ids) subjects.delete(id);
    else for (const subject of content.subjects) subjects.set(subject.id, subject);
  }
  const blocks = await subjectBlocks(commune, [...subjects.values()]);
  return blocks.map((block, index) => ({ ...block, index, generation, kind: 'snapshot' }));
}
