import { countVi } from '../format.ts';

/** What the assigning screen says. */
export const assigning = {
  title: 'Giao đối tượng cho thôn',
  show: 'Đang xem',
  unassigned: 'Chưa giao',
  everybody: 'Tất cả',
  category: 'Loại sai',
  allCategories: 'Mọi loại',
  selectAll: (count: number) => `Chọn cả ${countVi(count)} người đang hiện`,
  selected: (count: number) => `Đã chọn ${countVi(count)}`,
  clear: 'Bỏ chọn',
  help: 'Phím cách: chọn · ↑ ↓: di chuyển · giữ Shift: chọn một dải · Ctrl+A: chọn cả',
  listLabel: 'Đối tượng',
  hamlets: 'Giao cho',
  holds: (total: number, left: number) => `${countVi(total)} người, còn ${countVi(left)}`,
  assignTo: (count: number, hamlet: string) => `Giao ${countVi(count)} người cho ${hamlet}`,
  pickFirst: 'Chọn người ở danh sách trước, rồi chọn thôn.',
  noHamlets: 'Sổ chưa có thôn nào. Thôn được tạo khi nhập danh sách có cột thôn.',
  byColumn: (count: number) => `Giao ${countVi(count)} người theo cột thôn của danh sách`,
  byColumnHint: 'Chỉ những người chưa giao mà danh sách ghi đúng tên một thôn trong sổ.',
  byColumnNone: 'Không có ai chưa giao mà danh sách ghi đúng tên một thôn trong sổ.',
  listSays: (hamlet: string) => `danh sách ghi: ${hamlet}`,
  now: (hamlet: string) => `đang ở ${hamlet}`,
  working: (done: number, of: number) => `Đang giao ${countVi(done)}/${countVi(of)}…`,
  assigned: (count: number, hamlet: string) => `Đã giao ${countVi(count)} người cho ${hamlet}.`,
  assignedByColumn: (count: number, hamlets: number) =>
    `Đã giao ${countVi(count)} người cho ${countVi(hamlets)} thôn.`,
  undo: 'Hoàn tác',
  undone: (count: number) => `Đã hoàn tác ${countVi(count)} người.`,
  undoFailed: (count: number) =>
    `${countVi(count)} người không hoàn tác được vì đã có người làm tiếp. Hãy giao lại cho đúng thôn.`,
  nobody: 'Không có ai trong mục này.',
} as const;
