import type { Category } from '../../domain/category.ts';
import type { Fields } from '../../domain/field.ts';
import { cleanNumber } from '../../domain/identity-number.ts';
import { cleanName, foldName } from '../../domain/name.ts';
import type { Random } from './random.ts';

/** The date of the appendix, on which the sample's lists were made on the Platform. */
export const LISTED_ON = '2022-08-29';

/** One row of a list as it is in the file. */
export interface SampleRow {
  /** 1-based row of the file. */
  readonly row: number;
  /** Every cell of the row, in the file's order. */
  readonly cells: readonly string[];
  /** Values as an import reads them from the cells; `hamlet` is the hamlet's name. */
  readonly values: Fields;
  readonly category: Category;
}

/** Headers as an export has them: with line breaks, and with a star where the Platform insists. */
export const HEADERS: readonly string[] = [
  'STT',
  'Họ và tên\n(*)',
  'Ngày sinh\n(dd/mm/yyyy) (*)',
  'Giới tính (*)',
  'Số CMND/CCCD/HC\n(*)',
  'Số điện thoại',
  'Địa chỉ\n(số nhà, tên đường)',
  'Thôn/\nTổ dân phố',
  'Xã/Phường',
  'Quận/Huyện',
  'Tỉnh/Thành phố',
  'Số mũi\nđã tiêm',
];

/** What stands above the table; the headers follow. */
export const titlesOf = (communeName: string): readonly string[] => [
  'NỀN TẢNG QUẢN LÝ TIÊM CHỦNG COVID-19',
  'DANH SÁCH ĐỐI TƯỢNG XÁC MINH SAI THÔNG TIN VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ',
  `Trạm Y tế ${communeName}, Huyện Bảo Lâm, Tỉnh Lâm Đồng`,
  '(Tính đến ngày 29/8/2022)',
  '',
];

/** What an import takes from the written cells: encoding, spaces and separators are tidied, nothing else. */
export const asRead = (written: Fields): Fields => ({
  ...written,
  name: cleanName(written.name),
  idNumber: cleanNumber(written.idNumber),
});

/** The file's row of the first person: after the titles and the header. */
export const FIRST_ROW = 7;

export function cellsOf(
  random: Random,
  written: Fields,
  at: { readonly order: number; readonly communeName: string },
): readonly string[] {
  return [
    String(at.order),
    written.name,
    written.birthDate,
    written.sex,
    written.idNumber,
    written.phone,
    written.address,
    written.hamlet,
    at.communeName,
    'Huyện Bảo Lâm',
    'Tỉnh Lâm Đồng',
    String(random.pick([1, 2, 2, 2, 3, 3, 3, 4])),
  ];
}

/** The line under the table. */
export const totalCells = (rows: number): readonly string[] => [
  '',
  `Tổng cộng: ${rows} đối tượng`,
  ...HEADERS.slice(2).map(() => ''),
];

/** "01-thi-tran-loc-thang-2022-08-29.xlsx": a file's name that every system takes. */
export const fileNameOf = (position: number, communeName: string): string =>
  `${String(position).padStart(2, '0')}-${foldName(communeName)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-${LISTED_ON}.xlsx`;
