import { APPENDIX_287 } from '../../domain/appendix-287.ts';
import { BAO_LAM_COMMUNES } from '../../domain/bao-lam.ts';
import { asRead, cellsOf, fileNameOf, FIRST_ROW, HEADERS, LISTED_ON, type SampleRow } from './list-file.ts';
import { PLACES, villages, type Place } from './places.ts';
import { randomFrom } from './random.ts';
import { rollOf, type Counts, type Sighting } from './roll.ts';
import { truthOf, type SampleTruth } from './truth.ts';

/** One commune of the sample: its hamlets and its list, as the Platform would have exported it. */
export interface SampleCommune {
  readonly unit: { readonly code: string; readonly name: string };
  readonly hamlets: readonly { readonly code: string; readonly name: string }[];
  readonly listedOn: typeof LISTED_ON;
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly rows: readonly SampleRow[];
}

/** What a commune is made from; the same request makes the same commune. */
interface Recipe {
  readonly name: string;
  readonly position: number;
  readonly place: Place;
  readonly counts: Counts;
  readonly seed: string;
}

/**
 * The 14 communes of Bảo Lâm with exactly as many people of each category as the appendix of letter 287/TTYT counts,
 * in its order. Everybody in it is made up. Communes are made one at a time, when asked for.
 */
export function* sampleCommunes(): Generator<SampleCommune, void> {
  for (const recipe of RECIPES) yield communeOf(recipe);
}

/** What a volunteer would find at every door of a commune of the sample, in the order of its rows. */
export function sampleTruth(commune: string): readonly SampleTruth[] {
  const recipe = RECIPES.find((each) => each.place.code === commune);
  if (recipe === undefined) throw new Error(`the sample has no commune ${commune}`);
  const random = randomFrom(`${recipe.seed}/truth`);
  return sightingsOf(recipe).map((sighting, index) =>
    truthOf(random, sighting, { row: FIRST_ROW + index, firstRow: FIRST_ROW }),
  );
}

/** One commune with `size` people, mixed as the whole district is: for measuring, not for showing. */
export function syntheticBook(size: number, seed: string): SampleCommune {
  const malformed = Math.round(size * 0.0344);
  const missing = Math.round(size * 0.0156);
  return communeOf({
    name: 'Xã Lộc Thành',
    position: 1,
    place: { code: '25090', hamlets: villages(14), highland: 0.2, streets: [] },
    counts: {
      'wrong-info': size - malformed - missing,
      'malformed-id': malformed,
      'missing-id': missing,
    },
    seed,
  });
}

const RECIPES: readonly Recipe[] = BAO_LAM_COMMUNES.map(({ code, name }, index) => {
  const place = PLACES.find((each) => each.code === code);
  const counts = APPENDIX_287.get(code);
  if (place === undefined || counts === undefined) throw new Error(`nothing is known of commune ${code}`);
  return { name, position: index + 1, place, counts, seed: `bao-lam/${code}` };
});

const sightingsOf = ({ seed, place, counts }: Recipe): readonly Sighting[] =>
  rollOf(randomFrom(`${seed}/roll`), place, counts);

function communeOf(recipe: Recipe): SampleCommune {
  const { name, place, position, seed } = recipe;
  const random = randomFrom(`${seed}/cells`);
  return {
    unit: { code: place.code, name },
    hamlets: place.hamlets.map((hamlet, index) => ({
      code: `${place.code}-${String(index + 1).padStart(2, '0')}`,
      name: hamlet,
    })),
    listedOn: LISTED_ON,
    fileName: fileNameOf(position, name),
    headers: HEADERS,
    rows: sightingsOf(recipe).map(({ written, category }, index) => ({
      row: FIRST_ROW + index,
      cells: cellsOf(random, written, { order: index + 1, communeName: name }),
      values: asRead(written),
      category,
    })),
  };
}
