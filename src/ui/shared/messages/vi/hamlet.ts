import { countVi } from '../format.ts';

export const hamlet = {
  left: 'còn lại',
  done: 'Đã rà soát hết',
  progress: (answered: number, total: number) => `Đã rà soát ${countVi(answered)} / ${countVi(total)} người`,
  today: (count: number) => `Hôm nay bạn đã làm ${countVi(count)} người`,
  start: 'Bắt đầu rà soát',
  goOn: 'Rà soát tiếp',
  search: 'Tìm tên hoặc số',
  piles: 'Cần xem trước',
  byFault: 'Theo chỗ sai',
  byCategory: 'Theo loại sai',
  wholeList: 'Xem cả danh sách',
  lock: 'Khóa',
  lockTitle: 'Khóa sổ?',
  lockDraft:
    'Máy chưa giữ được phần bạn đang gõ dở. Nếu khóa bây giờ, phần đó sẽ mất. Những gì đã lưu vẫn còn.',
  lockAnyway: 'Vẫn khóa',
  empty: 'Chưa có danh sách trên máy này',
  emptyHelp: 'Danh sách tự tải về khi có mạng. Nếu đã có mạng mà vẫn trống, hãy hỏi Trạm Y tế.',
} as const;
