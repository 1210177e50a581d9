import { countVi } from '../format.ts';

/** What every table and list says about itself, its file and its print. */
export const table = {
  search: 'Tìm (không cần dấu)',
  shown: (count: number, of: number) =>
    count === of ? `${countVi(of)} dòng` : `${countVi(count)}/${countVi(of)} dòng`,
  nothingFound: 'Không có dòng nào khớp.',
  sortBy: (column: string) => `Sắp xếp theo ${column}`,
  file: 'Xuất Excel',
  making: 'Đang xuất…',
  fileFailed: 'Trình duyệt không tạo được tệp. Danh sách trên máy vẫn còn nguyên. Hãy thử lại.',
  print: 'In',
  /** One button for all ways a list leaves, where there is little room. */
  ways: 'Xuất, in',
  byHand: 'Phiếu ghi tay',
  noted:
    'Chưa có mạng đến Trạm nên chưa xuất, chưa in được: danh sách có tên người, Trạm phải ghi lại mỗi lần xuất hoặc in. Danh sách vẫn còn trên máy; hãy thử lại khi có mạng.',
  forbidden:
    'Máy này không được xuất hay in danh sách có tên người. Danh sách vẫn xem được trên máy; nếu cần bản giấy, hãy nhờ Trạm Y tế.',
  madeOn: (time: string, name: string) => `Xuất lúc ${time} · ${name}`,
  filterIs: (text: string) => `Bộ lọc: ${text}`,
  searchIs: (text: string) => `Tìm: ${text}`,
  number: 'STT',
} as const;
