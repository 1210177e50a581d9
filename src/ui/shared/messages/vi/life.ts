import type { LifeState } from '../../../../client/session-life.ts';

interface Said {
  readonly title: string;
  readonly text: string;
}

export const life = {
  lost: {
    title: 'Trình duyệt đã ngắt bộ nhớ',
    text: 'Những gì đã lưu vẫn an toàn trên máy. Nội dung đang gõ vẫn còn trên màn hình. Chạm nút dưới đây rồi bấm Lưu lại.',
  },
  'locked-elsewhere': {
    title: 'Sổ đã khóa ở cửa sổ khác',
    text: 'Cửa sổ này còn nội dung chưa lưu. Lưu xong hoặc bỏ đi thì cửa sổ này cũng khóa.',
  },
  'newer-waits': {
    title: 'Bản mới đang chờ ở cửa sổ khác',
    text: 'Hãy lưu nội dung đang gõ. Lưu xong, sổ sẽ chuyển sang bản mới.',
  },
  'newer-has-it': {
    title: 'Sổ đã mở bằng bản mới',
    text: 'Mọi thứ đã lưu vẫn còn. Cửa sổ này là bản cũ: hãy mở lại để làm tiếp.',
  },
  removed: {
    title: 'Sổ này đã được gỡ khỏi máy',
    text: 'Sổ vừa được gỡ ở một cửa sổ khác.',
  },
  touch: 'Chạm để tiếp tục',
  stillLost:
    'Vẫn chưa mở lại được. Những gì đã lưu vẫn an toàn. Hãy ghi lại nội dung đang gõ ra giấy, đóng hẳn ứng dụng rồi mở lại.',
  load: 'Mở lại',
  toDoor: 'Về trang mở sổ',
} as const satisfies Record<Exclude<LifeState, 'open'>, Said> & Record<string, unknown>;
