/** What the sample needs to know of a commune beyond its counts. Hamlets and shares are made up, not surveyed. */
export interface Place {
  /** GSO code until 30/06/2025. */
  readonly code: string;
  readonly hamlets: readonly string[];
  /** Share of households with K'Ho or Mạ names. */
  readonly highland: number;
  /** Streets are only written in the town. */
  readonly streets: readonly string[];
}

/** "Thôn 1", "Thôn 2", … */
export const villages = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Thôn ${index + 1}`);

const quarters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Tổ dân phố ${index + 1}`);

const STREETS = [
  'Hùng Vương',
  'Lê Lợi',
  'Nguyễn Huệ',
  'Trần Phú',
  'Lê Duẩn',
  'Phan Bội Châu',
  'Âu Cơ',
  '28 Tháng 3',
];

/** The 14 units of the appendix of letter 287/TTYT, by their codes (domain facts §5.1). */
export const PLACES: readonly Place[] = [
  { code: '25054', hamlets: quarters(14), highland: 0.16, streets: STREETS },
  { code: '25069', hamlets: [...villages(4), "Thôn B'Đạ"], highland: 0.5, streets: [] },
  { code: '25084', hamlets: villages(13), highland: 0.05, streets: [] },
  { code: '25057', hamlets: [...villages(4), 'Thôn Hang Ka', "Thôn B'Cọ"], highland: 0.66, streets: [] },
  { code: '25066', hamlets: [...villages(4), "Thôn B'Nơm", 'Thôn Đạ Brăng'], highland: 0.74, streets: [] },
  { code: '25081', hamlets: villages(7), highland: 0.08, streets: [] },
  { code: '25060', hamlets: [...villages(3), "Thôn B'Kẻ", 'Thôn Đạ Liêng'], highland: 0.78, streets: [] },
  { code: '25093', hamlets: villages(11), highland: 0.14, streets: [] },
  { code: '25072', hamlets: villages(12), highland: 0.04, streets: [] },
  { code: '25063', hamlets: [...villages(5), "Thôn B'Trú"], highland: 0.45, streets: [] },
  { code: '25075', hamlets: villages(5), highland: 0.05, streets: [] },
  { code: '25078', hamlets: villages(9), highland: 0.3, streets: [] },
  { code: '25090', hamlets: villages(14), highland: 0.1, streets: [] },
  { code: '25087', hamlets: villages(5), highland: 0.08, streets: [] },
];
