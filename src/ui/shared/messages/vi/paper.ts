import type { Category } from '../../../../domain/category.ts';
import { paperDay } from '../../../../domain/paper-words.ts';
import type { HandoverResult } from '../../../../domain/signable.ts';

/**
 * The words of official papers. Only Vietnamese, whatever the language of the screen: decree 30/2020/NĐ-CP asks for
 * these very words.
 */
export const paper = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (number: string) => `Số: ${number}`,
  placeAndDay: (place: string, day: string) => {
    // No day yet: it is written by hand.
    const parts = day === '' ? { day: '……', month: '……', year: '……' } : paperDay(day);
    return `${place}, ngày ${parts.day} tháng ${parts.month} năm ${parts.year}`;
  },
  day: (day: string) => {
    const parts = paperDay(day);
    return `ngày ${parts.day} tháng ${parts.month} năm ${parts.year}`;
  },
  recipients: 'Nơi nhận:',
  signHere: '(Ký, ghi rõ họ tên)',
  draft: 'BẢN DỰ THẢO, CHƯA KÝ',
  blank: '………………………………',
  shortBlank: '…………………',
  page: (page: string, pages: string) => `Trang ${page}/${pages}`,
  check: {
    list: (handover: string, version: number) => `Danh sách số ${handover}, lần ${version}`,
    digest: (short: string) => `Mã kiểm tra: ${short}`,
    qr: 'Mã QR của danh sách',
  },
  categories: {
    'wrong-info': 'Sai thông tin',
    'malformed-id': 'CCCD, mã định danh sai',
    'missing-id': 'Không có CMND, CCCD',
  } satisfies Record<Category, string>,
  results: {
    matched: 'Khớp CSDLQG về dân cư',
    completed: 'Đã sửa, hoàn thiện',
    'not-found': 'Không có trong CSDLQG về dân cư',
    'closed:moved-away': 'Đã chuyển đi nơi khác',
    'closed:deceased': 'Đã mất',
    'closed:abroad': 'Đang ở nước ngoài',
    'closed:foreigner': 'Là người nước ngoài',
    'closed:same-person': 'Trùng với đối tượng khác',
    'closed:unknown-here': 'Không xác định được tại địa phương',
    'closed:no-number-yet': 'Chưa được cấp số định danh',
  } satisfies Record<HandoverResult, string>,
  /** The same where a column has little room. */
  shortResults: {
    matched: 'Khớp',
    completed: 'Đã hoàn thiện',
    'not-found': 'Không có trong CSDL',
    'closed:moved-away': 'Chuyển đi',
    'closed:deceased': 'Đã mất',
    'closed:abroad': 'Ở nước ngoài',
    'closed:foreigner': 'Người nước ngoài',
    'closed:same-person': 'Trùng',
    'closed:unknown-here': 'Không xác định',
    'closed:no-number-yet': 'Chưa có số',
  } satisfies Record<HandoverResult, string>,
  minutes: {
    title: 'BIÊN BẢN',
    about: 'Bàn giao danh sách đối tượng tiêm chủng COVID-19 đã xác minh thông tin',
    aboutAddendum: 'Bàn giao danh sách bổ sung đối tượng tiêm chủng COVID-19 đã xác minh thông tin',
    opening: (day: string, place: string) => `Hôm nay, ${day}, tại ${place}, chúng tôi gồm:`,
    giver: 'Bên giao',
    taker: 'Bên nhận',
    party: (name: string, post: string) => `Ông (bà): ${name}. Chức vụ: ${post}.`,
    basis:
      'Thực hiện bước 3 của Quy trình làm sạch dữ liệu tiêm chủng COVID-19 ban hành kèm theo Công văn số 2262/BYT-CNTT ngày 04 tháng 5 năm 2022 của Bộ Y tế, hai bên thống nhất bàn giao như sau:',
    contents: (handover: string, version: number, total: string) =>
      `1. Bên giao đã ký và bàn giao Danh sách số ${handover}, lần ${version}, gồm ${total} đối tượng, kèm theo biên bản này. Số lượng cụ thể:`,
    addendum: (handover: string, version: number, digest: string) =>
      `Danh sách này bổ sung cho Danh sách số ${handover}, lần ${version} (mã kiểm tra: ${digest}).`,
    category: 'Loại sai sót',
    result: 'Kết quả xác minh',
    count: 'Số đối tượng',
    total: 'Cộng',
    duty: '2. Bên nhận có trách nhiệm lưu trữ danh sách và cập nhật thông tin lên Nền tảng quản lý tiêm chủng COVID-19.',
    proof: (digest: string) =>
      `3. Danh sách được ký số trên thiết bị của Bên giao. Mã kiểm tra in trên từng trang của danh sách: ${digest}. Bản in có mã kiểm tra khác là không đúng với danh sách đã ký.`,
    copies: 'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./.',
    forGiver: 'ĐẠI DIỆN BÊN GIAO',
    forTaker: 'ĐẠI DIỆN BÊN NHẬN',
    recipients: ['Như thành phần;', 'Lưu: VT, hồ sơ.'],
  },
  list: {
    annex: 'Phụ lục',
    title: 'DANH SÁCH ĐỐI TƯỢNG TIÊM CHỦNG COVID-19 ĐÃ XÁC MINH THÔNG TIN',
    with: (number: string, day: string, agency: string) =>
      `(Kèm theo Biên bản số ${number} ${day} của ${agency})`,
    number: 'STT',
    subject: 'Mã hồ sơ',
    listed: 'Danh sách Nền tảng',
    confirmed: 'Công an xác nhận',
    name: 'Họ và tên',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    idNumber: 'Số CCCD, định danh',
    category: 'Loại',
    result: 'Kết quả',
    sum: (total: string) => `Danh sách gồm ${total} đối tượng./.`,
  },
  /** Defaults of what the app can't know; the person who prints may write over them. */
  defaults: {
    superior: 'CÔNG AN TỈNH …………',
    police: (commune: string) => `Công an ${lowerUnit(commune)}`,
    station: (commune: string) => `Trạm Y tế ${lowerUnit(commune)}`,
    number: '……/BB-CA',
    place: (commune: string) => commune.replace(/^(?:Xã|Phường|Thị trấn)\s+/u, ''),
  },
} as const;

/** "Xã Lộc Thành" within a name: "xã Lộc Thành". */
const lowerUnit = (commune: string): string =>
  commune.replace(/^(Xã|Phường|Thị trấn)(?=\s)/u, (unit) => unit.toLocaleLowerCase('vi'));
