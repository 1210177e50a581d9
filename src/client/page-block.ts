import type { NewPage } from '../device/vault.ts';
import type { SubjectId } from '../domain/operation.ts';
import type { Subject } from '../domain/subject.ts';
import { packPage, PAGE_ROWS, unpackPage, type Page } from '../sync/page.ts';
import { gunzipJson, gzipText } from './gzip.ts';

/** What a block says: these subjects as they are now, or that these are to be forgotten. */
export type BlockContent =
  | { readonly kind: 'subjects'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'gone'; readonly ids: readonly SubjectId[] };

/** The parser of blocks: written by our own station, or by `goneBlock` here. */
export async function openBlock({ kind, bytes }: Pick<NewPage, 'kind' | 'bytes'>): Promise<BlockContent> {
  const content = await gunzipJson(bytes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  if (kind === 'gone') return { kind, ids: content as readonly SubjectId[] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { kind: 'subjects', subjects: unpackPage(content as Page) };
}

export const goneBlock = (ids: readonly SubjectId[]): Promise<Uint8Array<ArrayBuffer>> =>
  gzipText(JSON.stringify(ids));

/** Subjects as blocks of the station's own shape and size, for merging many small ones. */
export function subjectBlocks(
  commune: string,
  subjects: readonly Subject[],
): Promise<readonly Pick<NewPage, 'bytes' | 'rows'>[]> {
  const sorted = subjects.toSorted((left, right) => numberOf(left.id) - numberOf(right.id));
  const parts: Subject[][] = [];
  for (let at = 0; at < sorted.length; at += PAGE_ROWS) parts.push(sorted.slice(at, at + PAGE_ROWS));
  return Promise.all(
    parts.map(async (part) => ({
      rows: part.length,
      bytes: await gzipText(JSON.stringify(packPage(commune, part))),
    })),
  );
}

const numberOf = (id: SubjectId): number => Number(id.slice(id.indexOf('.') + 1));
