import { countVi } from '../../../shared/messages/format.ts';

/** What the screen of devices says of how each one is, and of receipts. */
export const devices = {
  state: 'Tình trạng',
  filters: 'Lọc máy theo tình trạng',
  all: 'Mọi máy',
  troubles: {
    silent: 'Im lặng',
    waiting: 'Còn chưa gửi',
    missing: 'Thiếu thay đổi',
    differs: 'Chưa khớp',
    repairing: 'Đang tải lại',
    clock: 'Sai giờ',
    'old-app': 'Ứng dụng cũ',
    replaced: 'Đã có máy khác',
  },
  agrees: 'Khớp với Trạm',
  stillWaiting: (count: number) => `còn ${countVi(count)} thay đổi chưa gửi`,
  stillWaitingSince: (count: number, since: string) =>
    `còn ${countVi(count)} thay đổi chưa gửi, cái cũ nhất lúc ${since}`,
  silent: (days: number) => `Im lặng ${countVi(days)} ngày`,
  missing: (count: number, numbers: string) => `Thiếu ${countVi(count)} thay đổi (trong các số ${numbers})`,
  missingHelp:
    'Thiếu: máy báo đã ghi mà Trạm chưa nhận. Nếu máy còn dùng, nó sẽ tự gửi. Nếu dữ liệu trên máy đã mất, hãy hỏi người dùng. Có thể một phần đã được chính họ bỏ trước khi gửi.',
  differs: 'Chưa khớp với Trạm; máy sẽ tự tải lại',
  differsAfter: (time: string) => `Chưa khớp, dù máy đã tải lại lúc ${time}`,
  repairing: 'Máy đang tải lại cho khớp',
  clockAhead: (minutes: number) => `Giờ máy nhanh ${countVi(minutes)} phút`,
  clockBehind: (minutes: number) => `Giờ máy chậm ${countVi(minutes)} phút`,
  oldApp: 'Ứng dụng cũ, cần cập nhật',
  replaced: (time: string) => `Người này đã dùng máy khác từ ${time}`,
  remind: 'Nhắc',
  remindOf: (name: string) => `Nhắc ${name}`,
  remindTitle: (name: string) => `Lời nhắc gửi ${name}`,
  copy: 'Sao chép lời nhắc',
  copied: 'Đã sao chép lời nhắc',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy chọn đoạn chữ và sao chép bằng tay.',
  close: 'Đóng',
  receipts: 'Biên nhận gần đây của các máy',
  receiptCode: 'Tìm theo mã người ta đọc (4 ký tự)',
  noSuchReceipt: (code: string) =>
    `Trạm chưa có biên nhận mã ${code}. Hãy đọc lại mã, hoặc gửi lại từ điện thoại.`,
  noReceiptsYet: 'Chưa có máy nào gửi gì.',
} as const;
