import type { Field } from './field.ts';

/** Where the cells of a column come from; every cell is text. */
export type ColumnSource =
  | { readonly kind: 'field'; readonly field: Field }
  /** 1, 2, 3 … in this file. */
  | { readonly kind: 'order' }
  | { readonly kind: 'text'; readonly text: string };

export interface FormatColumn {
  /** Exactly as the file must have it. */
  readonly header: string;
  readonly source: ColumnSource;
}

/**
 * A file of the Platform, as data: another one is another value, never another function. `isConfirmed` tells whether
 * somebody has held it against the Platform's own form; until then the screen says that it has to be.
 */
export interface PlatformFormat {
  readonly id: string;
  readonly isConfirmed: boolean;
  /** Where the headers are from. */
  readonly source: string;
  readonly sheet: string;
  readonly columns: readonly FormatColumn[];
}

const field = (header: string, name: Field): FormatColumn => ({
  header,
  source: { kind: 'field', field: name },
});

/**
 * [PF1] "Import đối tượng tiêm COVID-19" (letter 2262 step 4). Its template is not public: these headers are the
 * labels of the public portal, and must be held against the template downloaded from the Platform before first use.
 */
export const IMPORT_FORMAT: PlatformFormat = {
  id: 'import-doi-tuong/1',
  isConfirmed: false,
  source: 'labels of the public portal tiemchungcovid19.gov.vn; the import template itself is unknown',
  sheet: 'Danh sách đối tượng',
  columns: [
    { header: 'STT', source: { kind: 'order' } },
    field('Họ và tên', 'name'),
    field('Ngày sinh', 'birthDate'),
    field('Giới tính', 'sex'),
    field('Số điện thoại', 'phone'),
    field('Số CMND/CCCD/HC', 'idNumber'),
    field('Địa chỉ hiện tại', 'address'),
  ],
};

/** [PF2] The order in which the Platform's own form asks for what the police confirm: the order of re-keying. */
export const FORM_ORDER = ['name', 'birthDate', 'sex', 'idNumber'] as const satisfies readonly Field[];

/** [PF1] Header and rows of a file in this format, all text; `values` are one row each. */
export function formatTable(
  format: PlatformFormat,
  values: readonly Readonly<Record<Field, string>>[],
): readonly (readonly string[])[] {
  const rows = values.map((each, at) =>
    format.columns.map(({ source }) => {
      switch (source.kind) {
        case 'field':
          return each[source.field];
        case 'order':
          return String(at + 1);
        default:
          return source.text;
      }
    }),
  );
  return [format.columns.map((column) => column.header), ...rows];
}
