import { CATEGORIES } from '../../../domain/category.ts';
import { letterCount, letterDay } from '../../../domain/paper-words.ts';
import type { Report } from '../../../domain/report.ts';

// What stands on paper is Vietnamese whatever the language of the screen: it is signed and sent.

/** Left empty, it is written by hand. */
const DOTS = '……';
const orDots = (text: string): string => (text.trim() === '' ? DOTS : text.trim());

/** In a sentence zero is a word of its own; only the table leaves it blank. */
const inSentence = (count: number): string => (count === 0 ? '0' : letterCount(count));

/** The words of the letter and of its appendix, as letter 287/TTYT and decree 30/2020/NĐ-CP have them. */
export const paperWords = {
  /** What is left empty is written by hand. */
  orDots,
  about: 'V/v tổng hợp tình hình xác minh, làm sạch dữ liệu tiêm chủng COVID-19',
  to: 'Kính gửi:',
  appendix: (name: string) => (name.trim() === '' ? 'Phụ lục' : `Phụ lục ${name.trim()}`),
  /** The place where the appendix says which letter it goes with. */
  goesWith: (number: string, day: string | undefined, agency: string) =>
    `(Kèm theo công văn số ${orDots(number)} ngày ${day === undefined ? DOTS : letterDay(day)} của ${orDots(agency)})`,
  basis:
    'Thực hiện Công văn số 2262/BYT-CNTT ngày 04/5/2022 của Bộ Y tế về việc hướng dẫn Quy trình “làm sạch” dữ liệu tiêm chủng COVID-19;',
  state: (report: Report, asOf: string) => {
    const [wrong, malformed, missing] = CATEGORIES.map((category) => inSentence(report.total[category]));
    return `Qua kiểm tra số liệu tính đến ngày ${letterDay(asOf)}, trên địa bàn có ${inSentence(report.total.total)} đối tượng xác minh sai thông tin với Cơ sở dữ liệu quốc gia về dân cư, trong đó: sai thông tin ${wrong} đối tượng; CCCD, mã định danh sai ${malformed} đối tượng; không có CMND, CCCD ${missing} đối tượng (có bảng phụ lục kèm theo).`;
  },
  request:
    'Đề nghị các đơn vị tiếp tục thực hiện nghiêm túc, đầy đủ quy trình làm sạch dữ liệu tiêm chủng; chủ động phối hợp với công an tại địa phương xác thực thông tin đối tượng tiêm chủng; đối với các mũi tiêm mới, cập nhật đầy đủ, chính xác và hoàn thành ngay trong ngày tiêm.',
  end: 'Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ để được hướng dẫn, giải quyết./.',
  sum: 'Cộng',
} as const;
