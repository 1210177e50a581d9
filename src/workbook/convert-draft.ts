import { checkFields } from '../domain/checks.ts';
import type { Fields } from '../domain/field.ts';
import { cleanSex } from '../domain/sex.ts';
import { WARNING_CODES } from '../domain/warning.ts';
import { convertText } from './legacy-text.ts';
import type { DraftRow, DraftWarning, ListDraft } from './list-draft.ts';

const DOMAIN_CODES: ReadonlySet<string> = new Set(WARNING_CODES);

/**
 * The same draft with its old encoding converted, as reading the file again with `convert` would give it. A draft
 * without one comes back as it is. `today` is `yyyy-mm-dd`.
 */
export function convertDraft(draft: ListDraft, today: string): ListDraft {
  const { encoding } = draft;
  if (encoding === undefined) return draft;
  const convert = (text: string): string => convertText(encoding.kind, text).normalize('NFC');
  const rows = draft.rows.map((row): DraftRow => ({
    ...row,
    cells: row.cells.map(convert),
    values: convertValues(row.values, convert),
  }));
  const thisYear = Number(today.slice(0, 4));
  const kept = draft.warnings.filter(({ code }) => !DOMAIN_CODES.has(code) && code !== 'legacy-encoding');
  const checked = rows.flatMap(({ row, values }) =>
    checkFields(values, thisYear).map((warning): DraftWarning => ({ row, ...warning })),
  );
  return { ...draft, rows, warnings: [...kept, ...checked] };
}

/** Dates and numbers have no letters to convert. */
const convertValues = (values: Fields, convert: (text: string) => string): Fields => ({
  ...values,
  name: convert(values.name),
  sex: cleanSex(convert(values.sex)),
  hamlet: convert(values.hamlet),
  address: convert(values.address),
});
