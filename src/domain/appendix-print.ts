import { CATEGORIES } from './category.ts';
import { letterCount, letterDay } from './paper-words.ts';
import type { Report, ReportLine } from './report.ts';

/** The appendix of letter 287 as it is printed: its own words, which are data of the letter. */
export interface AppendixPrint {
  readonly title: readonly string[];
  readonly asOf: string;
  readonly headers: readonly string[];
  /** One row for each unit: order, name, the three classes, the sum; blank for zero. */
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** [PR1] The table of letter 287 to the letter: order, wording, blank for zero, both sums. `day`: `yyyy-mm-dd`. */
export const appendixPrint = (report: Report, day: string): AppendixPrint => ({
  title: ['BẢNG TỔNG HỢP TÌNH HÌNH XÁC MINH', 'THÔNG TIN ĐỐI TƯỢNG TIÊM CHỦNG COVID-19 CÁC XÃ, THỊ TRẤN'],
  asOf: `(Tính đến ngày ${letterDay(day)})`,
  headers: [
    'STT',
    'Tên cơ sở y tế',
    'Sai thông tin',
    'CCCD, mã định danh sai',
    'Không có CMND, CCCD',
    'Tổng cộng',
  ],
  rows: report.rows.map((row, at) => [String(at + 1), row.name, ...cellsOf(row)]),
  total: ['', 'Cộng', ...cellsOf(report.total)],
});

const cellsOf = (line: ReportLine): readonly string[] => [
  ...CATEGORIES.map((category) => letterCount(line[category])),
  letterCount(line.total),
];
