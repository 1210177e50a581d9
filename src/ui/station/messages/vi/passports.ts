import type { PassportBlock } from '../../../../domain/passport.ts';

/** What the station's look at passports and new doses says. Loaded with it only. */
export const passports = {
  title: 'Hộ chiếu vắc xin và mũi tiêm mới',
  passports: 'Hộ chiếu vắc xin',
  ready: 'Sẵn sàng ký',
  signedToday: 'Ký hôm nay',
  signed: 'Đã ký',
  blocked: 'Chưa ký được',
  whyTitle: 'Vì sao chưa ký được',
  whyHint: 'Một người có thể có nhiều lý do, nên tổng các lý do lớn hơn số người.',
  why: {
    'not-verified': 'Nền tảng chưa xác minh đúng',
    contested: 'Còn mục chưa thống nhất',
    closed: 'Thôn đã khép hồ sơ',
    'incomplete-dose': 'Mũi tiêm mới còn thiếu thông tin',
    'held-back': 'Cơ sở tiêm đã xem và chưa ký',
  } satisfies Record<PassportBlock['kind'], string>,
  withDay: (text: string, day: string) => `${text} (${day})`,
  withReason: (text: string, reason: string) => `${text}: ${reason}`,
  show: 'Đang xem',
  readyList: 'Người sẵn sàng ký',
  blockedList: 'Người chưa ký được',
  signedList: 'Người đã ký hôm nay',
  reasons: 'Lý do',
  none: 'Không có ai.',
  toFacility: 'Mở màn hình cơ sở tiêm chủng',
  toFacilityHint: 'Ký hộ chiếu và nhập mũi tiêm ở màn hình của cơ sở tiêm chủng.',
  noFacility:
    'Máy này chưa có vai trò cơ sở tiêm chủng, nên chỉ xem được ở đây. Cần ký hộ chiếu hoặc nhập mũi tiêm trên máy này thì tạo lời mời với vai trò đó.',

  doses: 'Mũi tiêm mới hôm nay',
  dosesHint: 'Thông tin mũi tiêm mới phải đủ ngay trong ngày tiêm (công văn 1815/BYT-CNTT).',
  timings: {
    'due-today': 'Còn thiếu, phải xong hôm nay',
    overdue: 'Còn thiếu, đã quá hạn',
    'on-time': 'Đủ trong ngày',
    late: 'Đủ nhưng muộn',
  },
  openDoses: 'Mũi tiêm còn thiếu thông tin',
  doseDay: 'Ngày tiêm',
  timing: 'Tình trạng',
  noDoses: 'Không có mũi tiêm nào còn thiếu thông tin.',
} as const;
