import { countVi } from '../format.ts';

export const leaving = {
  open: 'Gỡ sổ khỏi máy này',
  title: 'Gỡ sổ khỏi máy này?',
  notLock: 'Nếu chỉ tạm nghỉ hoặc đưa máy cho người khác, hãy bấm Khóa: sổ vẫn còn trên máy.',
  what: 'Gỡ là xóa hẳn danh sách, khóa và tên sổ này khỏi máy. Các sổ khác trên máy không bị ảnh hưởng. Muốn dùng lại, bạn cần một lời mời mới của Trạm Y tế.',
  unsent: (count: number) =>
    `Chưa gỡ được: còn ${countVi(count)} thay đổi chưa gửi. Hãy gửi trước; chưa có mạng thì chuyển bằng tệp hoặc mã QR cho Trạm.`,
  carried: (count: number) =>
    `${countVi(count)} thay đổi đã chuyển bằng tay nhưng Trạm chưa trả lời. Chỉ gỡ khi Trạm đã nhận được tệp.`,
  agree: (count: number) => `Tôi biết ${countVi(count)} thay đổi này chỉ còn trong tệp đã chuyển`,
  refused: (count: number) =>
    `Có ${countVi(count)} thay đổi Trạm không áp dụng được mà bạn chưa cất đi. Hãy xem lý do trên màn này trước khi gỡ. Trạm vẫn giữ các thay đổi đó.`,
  drafts: (count: number) => `Còn ${countVi(count)} bản nháp chưa lưu. Gỡ sổ là bỏ luôn các bản nháp này.`,
  agreeDrafts: (count: number) => `Tôi đồng ý bỏ ${countVi(count)} bản nháp`,
  remove: 'Gỡ sổ',
  removing: 'Đang gỡ…',
  send: 'Gửi ngay',
  held: 'Sổ còn mở ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi bấm Gỡ sổ lần nữa.',
  failed: 'Trình duyệt chưa gỡ được. Hãy thử lại; nếu vẫn lỗi, đóng hẳn trình duyệt rồi mở lại.',
  removed: 'Đã gỡ sổ khỏi máy này.',
} as const;
