import type { Field } from '../../../../domain/field.ts';
import type { Role } from '../../../../domain/operation.ts';
import { countVi, formatBytes } from '../format.ts';

export const shared = {
  appName: 'Sổ Thôn',
  otherLanguage: 'English',
  back: 'Quay lại',
  close: 'Đóng',
  cancel: 'Thôi',
  save: 'Lưu',
  saving: 'Đang lưu…',
  retry: 'Thử lại',
  next: 'Tiếp tục',
  loading: 'Đang mở…',
  none: '(trống)',
  more: 'Xem thêm',
  chooseRole: 'Vai trò của bạn',
  shortcut: (key: string) => `Phím tắt: ${key}`,
  count: (count: number) => countVi(count),
  bytes: (bytes: number) => formatBytes(bytes),
  people: (count: number) => `${countVi(count)} người`,
  roles: {
    hamlet: 'Tổ công tác thôn',
    lead: 'Tổ trưởng cấp xã',
    station: 'Trạm Y tế',
    police: 'Công an xã',
    district: 'Trung tâm Y tế huyện',
    facility: 'Cơ sở tiêm chủng',
  } satisfies Record<Role, string>,
  fields: {
    name: 'Họ và tên',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    idNumber: 'Số CCCD / định danh',
    hamlet: 'Thôn, tổ dân phố',
    phone: 'Số điện thoại',
    address: 'Địa chỉ',
  } satisfies Record<Field, string>,
  crash: {
    title: 'Màn hình này gặp lỗi',
    safe: 'Những gì đã lưu vẫn còn nguyên trên máy. Hãy mở lại ứng dụng; nếu vẫn lỗi, hãy báo Trạm Y tế.',
    reload: 'Mở lại ứng dụng',
    home: 'Về trang chính',
  },
  update: {
    ready: 'Có bản mới',
    apply: 'Cập nhật',
    later: 'Cửa sổ khác đang có nội dung chưa lưu. Lưu ở đó rồi cập nhật.',
  },
} as const;
