import { checkFields } from '../domain/checks.ts';
import type { Fields } from '../domain/field.ts';
import { cleanSex } from '../domain/sex.ts';
import { WARNING_CODES } from '../domain/warning.ts';
import { convertCells, convertText } from './legacy-text.ts';
import type { DraftRow, DraftWarning, LegacyText, ListDraft } from './list-draft.ts';

const DOMAIN_CODES: ReadonlySet<string> = new Set(WARNING_CODES);

/**
 * The same draft with its old encoding converted, as reading the file again with `convert` would give it. A draft
 * without one comes back as it is. `today` is `yyyy-mm-dd`.
 */
export function convertDraft(draft: ListDraft, today: string): ListDraft {
  const { encoding } = draft;
  if (encoding === undefined) return draft;
  const rows = draft.rows.map((row, index): DraftRow => ({
    ...row,
    cells: convertCells(encoding.kind, row.cells),
    values: encoding.values?.[index] ?? convertValues(encoding.kind, row.values),
  }));
  const thisYear = Number(today.slice(0, 4));
  const kept = draft.warnings.filter(({ code }) => !DOMAIN_CODES.has(code) && code !== 'legacy-encoding');
  const checked = rows.flatMap(({ row, values }) =>
    checkFields(values, thisYear).map((warning): DraftWarning => ({ row, ...warning })),
  );
  return { ...draft, rows, warnings: [...kept, ...checked] };
}

/** Without the values read for it: nearly right, but TCVN3 writes ư as a soft hyphen, which cleaned values have lost. */
function convertValues(kind: LegacyText['kind'], values: Fields): Fields {
  const convert = (text: string): string => convertText(kind, text).normalize('NFC');
  const { name, sex, hamlet, address } = values;
  return {
    ...values,
    name: convert(name),
    sex: cleanSex(convert(sex)),
    hamlet: convert(hamlet),
    address: convert(address),
  };
}
