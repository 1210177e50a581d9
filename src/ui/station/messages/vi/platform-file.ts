import { countVi } from '../../../shared/messages/format.ts';

/** What the screen of the Platform's import file says. Loaded with it only. */
export const platformFile = {
  title: 'Tệp nhập lên Nền tảng',
  intro:
    'Chỉ gồm người “Không có CMND, CCCD” hoặc “CCCD, mã định danh sai” mà công an đã xác nhận số và đã ký bàn giao. Người sai thông tin phải sửa trực tiếp.',
  toRekeying: 'Mở bàn sửa trực tiếp',
  formatUnsure:
    'Mẫu cột dưới đây lấy theo nhãn trên cổng công khai, chưa đối chiếu với tệp mẫu của Nền tảng. Trước lần nhập đầu tiên, hãy tải tệp mẫu từ Nền tảng và so từng tiêu đề:',
  exportTitle: '1. Xuất tệp',
  rows: 'Các dòng sẽ có trong tệp',
  none: 'Chưa có ai đủ điều kiện vào tệp nhập.',
  row: 'Dòng trong danh sách',
  listedNumber: 'Số Nền tảng đang ghi',
  newNumber: 'Số công an xác nhận',
  alsoChanged: 'Cũng khác danh sách',
  alsoHint:
    'Người có mục khác ngoài số giấy tờ: sau khi nhập, hãy xem danh sách xác minh kế tiếp để biết Nền tảng có nhận cả mục đó không.',
  export: (rows: number) => `Xuất tệp .xlsx (${countVi(rows)} dòng)`,
  exporting: 'Đang xuất…',
  fileName: 'Nhap doi tuong len Nen tang',
  laterBatch: 'Tệp trước chưa ghi kết quả. Tệp mới sẽ gồm cả những người đó.',

  resultTitle: '2. Sau khi nhập trên Nền tảng, ghi kết quả',
  noBatch: 'Xuất tệp trước; sau khi nhập trên Nền tảng hãy trở lại đây để ghi kết quả.',
  batch: (time: string, rows: number) => `Tệp xuất lúc ${time}, còn ${countVi(rows)} người chờ ghi kết quả.`,
  left: (rows: number) =>
    `${countVi(rows)} người của tệp đã được ghi, bị trả lại hoặc đã đổi sau khi xuất nên không còn ở đây.`,
  refused: 'Nền tảng không nhận',
  refusedOf: (name: string) => `Nền tảng không nhận: ${name}`,
  reason: 'Lý do Nền tảng báo',
  reasonOf: (name: string) => `Lý do: ${name}`,
  sameReason: 'Lý do chung cho các dòng chưa ghi lý do',
  markHint: 'Đánh dấu những dòng Nền tảng báo lỗi. Họ sẽ sang bàn sửa trực tiếp cùng với lý do.',
  count: 'Nền tảng báo đã nhận bao nhiêu dòng?',
  countHint: (rows: number, refused: number, expected: number) =>
    `${countVi(rows)} dòng, không nhận ${countVi(refused)}: phải là ${countVi(expected)}`,
  countWrong: (typed: number, expected: number) =>
    `Số này là ${countVi(typed)} nhưng phải là ${countVi(expected)}. Hãy tìm trong báo cáo của Nền tảng dòng nào chưa được nhận và đánh dấu ở trên.`,
  reasonMissing: 'Hãy ghi lý do cho những dòng Nền tảng không nhận.',
  record: (accepted: number) => `Đã nhập lên Nền tảng: ghi ${countVi(accepted)} người`,
  recording: 'Đang ghi…',
  recorded: (accepted: number, refused: number) =>
    `Đã ghi: ${countVi(accepted)} người đã nhập, ${countVi(refused)} người Nền tảng không nhận.`,
  undo: 'Hoàn tác lần ghi này',
  undone: (count: number) => `Đã hoàn tác ${countVi(count)} người.`,
  notUndone: (count: number) =>
    `${countVi(count)} người không hoàn tác được vì người sau đã xử lý tiếp; những người khác đã trở lại như trước.`,
  forget: 'Bỏ tệp này, không nhập',
  forgotten: 'Đã bỏ. Chưa ai được ghi là đã nhập.',
} as const;
