import type { Cursor } from '../sync/parcel.ts';

/** How far this device has come, durable with the pages it speaks of. */
export interface Place {
  /** What the next request says. While a snapshot is being fetched, it names it and how much of it is here. */
  readonly cursor: Cursor;
  /** Generation of the pages that are shown; 0 while there are none. */
  readonly generation: number;
  /** A snapshot on its way, kept beside what is shown until it is whole. */
  readonly coming?: ComingSnapshot;
}

export interface ComingSnapshot {
  readonly id: string;
  readonly generation: number;
  readonly rows: number;
  readonly ofRows: number;
}

export const NOWHERE: Place = { cursor: { seq: 0 }, generation: 0 };

/** What is shown differed from the station's: it stays on the screen until everything was fetched anew. */
export const repairFrom = ({ generation }: Place): Place => ({ generation, cursor: { seq: 0 } });

export const isRepairing = ({ generation, cursor }: Place): boolean => generation > 0 && cursor.seq === 0;

/** Begins, or goes on with, the snapshot of this name; another one than before starts from its first page. */
export function placeForSnapshot(
  place: Place,
  snapshot: { readonly id: string; readonly rows: number },
): Place {
  if (place.coming?.id === snapshot.id) return place;
  const generation = Math.max(place.generation, place.coming?.generation ?? 0) + 1;
  return {
    cursor: { seq: place.cursor.seq, snapshot: snapshot.id, held: 0 },
    generation: place.generation,
    coming: { id: snapshot.id, generation, rows: 0, ofRows: snapshot.rows },
  };
}

/** One more page of the snapshot is here. */
export function placeAfterPage(place: Place, rows: number): Place {
  const { coming, cursor } = place;
  if (coming === undefined) throw new Error('a page of no snapshot');
  return {
    ...place,
    cursor: { ...cursor, held: (cursor.held ?? 0) + 1 },
    coming: { ...coming, rows: coming.rows + rows },
  };
}

/** Everything of an answer is here: a whole snapshot takes the place of what was shown. */
export function placeAtEnd(place: Place, cursor: Cursor): Place {
  if (cursor.snapshot !== undefined) return { ...place, cursor };
  return { cursor, generation: place.coming?.generation ?? place.generation };
}
