import type { DraftRow } from '../../../src/client/station-desk.ts';
import { NO_FIELDS, type Fields } from '../../../src/domain/field.ts';

/** The columns of the list, in the order of its file. */
export const HEADERS = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'CMND/CCCD',
  'Số điện thoại',
  'Thôn',
] as const;

/** Made-up people of one commune; nobody of this name and number is known to anyone. */
export const PEOPLE = {
  lostZero: person('Nguyễn Thị Bích Lụa', '12/03/1984', 'Nữ', '68184000171'),
  wrong: person('K’ Brẻo', '05/09/1971', 'Nam', '068071000382'),
  moved: person('Trần Văn Thịnh', '1959', 'Nam', ''),
  undecided: person('Ka Nhỡi', '21/11/1990', 'Nữ', '068190000593'),
  shared: person('Lê Hoàng Phước', '30/06/2001', 'Nam', '06820100060'),
  other: person('Nguyễn Thị Diệu Ân', '17/02/1966', 'Nữ', '068166000815'),
} as const;

/** Enough others that a list has to be searched. */
export const NEIGHBOURS = Array.from({ length: 30 }, (_, at) =>
  person(
    `Phạm Đình Xóm ${'ABCDEFGHIKLMNOPQRSTUVXYabcdefgh'[at] ?? 'Z'}`,
    `0${(at % 9) + 1}/04/19${60 + at}`,
    'Nam',
    '',
  ),
);

export const EVERYBODY: readonly Fields[] = [...Object.values(PEOPLE), ...NEIGHBOURS];

/** The rows as the import wizard would send them. */
export const draftRows = (): readonly DraftRow[] =>
  EVERYBODY.map((values, at) => ({
    row: at + 2,
    cells: cellsOf(values, at),
    values,
    category: values.idNumber === '' ? 'missing-id' : isWellFormed(values) ? 'wrong-info' : 'malformed-id',
  }));

/** The cells of one row of the file. */
export const cellsOf = (values: Fields, at: number): string[] => [
  String(at + 1),
  values.name,
  values.birthDate,
  values.sex,
  values.idNumber,
  values.phone,
  values.hamlet,
];

const isWellFormed = (values: Fields): boolean => [9, 12].includes(values.idNumber.length);

function person(name: string, birthDate: string, sex: 'Nam' | 'Nữ', idNumber: string): Fields {
  return { ...NO_FIELDS, name, birthDate, sex, idNumber, hamlet: 'Thôn 1' };
}
