import type { HandoverResult } from '../../../../domain/signable.ts';
import { countVi } from '../../../shared/messages/format.ts';

/** What the archive of signed lists says. Loaded with it only. */
export const handovers = {
  title: 'Danh sách bàn giao đã ký',
  intro:
    'Danh sách công an đã ký và bàn giao cho Trạm Y tế. Bản đã ký không đổi được nữa; thay đổi về sau nằm ở phụ lục.',
  none: 'Chưa có danh sách nào được bàn giao.',
  reload: 'Tải lại',
  number: 'Số',
  version: (version: number) => (version === 1 ? 'Bản gốc' : `Phụ lục ${countVi(version - 1)}`),
  madeOn: 'Ngày lập',
  signer: 'Người ký',
  total: 'Số người',
  acknowledged: 'Trạm nhận',
  notAcknowledged: 'Chưa nhận',
  acknowledgedBy: (name: string, time: string) => `${name}, ${time}`,
  age: 'Kết quả',
  untouched: (people: number, days: number) =>
    days === 0
      ? `${countVi(people)} người chưa cập nhật, ký hôm nay`
      : `${countVi(people)} người chưa cập nhật sau ${countVi(days)} ngày`,
  finished: (right: number, of: number) => `${countVi(right)}/${countVi(of)} người đã đúng`,
  digest: 'Mã kiểm tra',
  kind: 'Bản',
  open: 'Xem',
  openOf: (number: string) => `Xem danh sách ${number}`,
  toList: 'Về các danh sách',

  receive: 'Đã nhận, lưu trữ',
  receiving: 'Đang ghi…',
  receiveHint: 'Bấm khi Trạm đã nhận và lưu danh sách này. Người ký thấy tên người nhận và giờ nhận.',
  received: (number: string) => `Đã ghi: Trạm nhận danh sách ${number}`,
  paper: 'Biên bản và danh sách để in',
  print: 'In',
  export: 'Xuất Excel (kèm chữ ký)',
  exporting: 'Đang xuất…',
  exportHint: 'Tệp này chứng minh được là đúng bản đã ký bằng lệnh verify-handover.',
  rows: 'Người trong danh sách',
  row: 'STT',
  listed: 'Nền tảng đang ghi',
  confirmed: 'Công an xác nhận',
  same: 'như Nền tảng',
  result: 'Kết quả',
  category: 'Phân loại',
  counts: 'Tổng hợp',
  now: 'Hiện nay',
  notInBook: 'không còn trong sổ của máy này',
  results: {
    matched: 'Khớp CSDLQG về dân cư',
    completed: 'Đã hoàn thiện thông tin',
    'not-found': 'Không tìm thấy',
    'closed:moved-away': 'Đã chuyển đi nơi khác',
    'closed:deceased': 'Đã mất',
    'closed:abroad': 'Đang ở nước ngoài',
    'closed:foreigner': 'Người nước ngoài',
    'closed:same-person': 'Trùng người khác',
    'closed:unknown-here': 'Không có ở địa phương',
    'closed:no-number-yet': 'Chưa được cấp số định danh',
  } satisfies Record<HandoverResult, string>,
} as const;
