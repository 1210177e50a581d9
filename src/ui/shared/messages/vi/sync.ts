import { countVi, formatBytes } from '../format.ts';

export const sync = {
  title: 'Gửi và nhận',
  now: 'Gửi và nhận ngay',
  send: 'Gửi',
  running: 'Đang gửi và nhận…',
  nothingWaiting: 'Không còn gì chờ gửi',
  waiting: (count: number) => `${countVi(count)} thay đổi chưa gửi`,
  waitingSafe: 'Những thay đổi này đã lưu trên máy và sẽ tự gửi khi có mạng.',
  waitingKept: 'Những thay đổi này đã lưu trên máy. Bấm “Gửi những gì đang chờ” để đưa về Trạm.',
  waitingTitle: 'Chờ gửi',
  waitingFor: (count: number) => `${countVi(count)} thay đổi`,
  lastSync: (time: string) => `Lần cuối: ${time}`,
  neverSynced: 'Chưa gửi nhận lần nào',
  nextTry: (time: string) => `Sẽ tự thử lại lúc ${time}`,
  download: (rows: number, of: number) => `Đã tải ${countVi(rows)} / ${countVi(of)} người`,
  downloading: 'Đang tải danh sách…',
  refusedTitle: 'Trạm không áp dụng được',
  refusedHelp:
    'Nội dung bạn ghi không mất: Trạm vẫn giữ lại. Xem lý do; nếu cần, mở lại để sửa, hoặc cất đi.',
  putAway: 'Cất đi',
  receiptsTitle: 'Biên nhận',
  receiptsHelp: 'Mã này giống hệt mã trên màn hình của Trạm. Có thể đọc cho nhau để kiểm tra.',
  receipt: (sent: number, taken: number, code: string) =>
    `${countVi(sent)} gửi / ${countVi(taken)} nhận · ${code}`,
  receiptMore: (contested: number, refused: number) =>
    [
      ...(contested === 0 ? [] : [`${countVi(contested)} chưa thống nhất`]),
      ...(refused === 0 ? [] : [`${countVi(refused)} không áp dụng được`]),
    ].join(' · '),
  noReceipts: 'Chưa có biên nhận nào.',
  deviceTitle: 'Máy này',
  clockRight: 'Giờ trên máy khớp với Trạm.',
  clockAhead: (minutes: number) =>
    `Giờ trên máy nhanh hơn Trạm ${countVi(minutes)} phút. Việc của bạn vẫn được nhận; nên chỉnh lại giờ.`,
  clockBehind: (minutes: number) =>
    `Giờ trên máy chậm hơn Trạm ${countVi(minutes)} phút. Việc của bạn vẫn được nhận; nên chỉnh lại giờ.`,
  storage: (used: number, quota: number) =>
    `Bộ nhớ: đang dùng ${formatBytes(used)} trong ${formatBytes(quota)}`,
  nearlyFullTitle: 'Máy gần hết chỗ trống',
  nearlyFull: (left: number) =>
    `Còn khoảng ${formatBytes(left)} cho sổ này. Mọi thứ đã lưu vẫn an toàn. Hãy gửi ngay những gì đang chờ và xóa bớt ảnh, video hoặc ứng dụng.`,
  persistent: 'Trình duyệt sẽ không tự xóa dữ liệu này.',
  notPersistent:
    'Khi máy thiếu chỗ, trình duyệt có thể tự xóa dữ liệu này. Hãy cài ứng dụng vào màn hình chính và gửi thường xuyên; đừng xóa dữ liệu trình duyệt.',
  phases: {
    idle: 'Sẵn sàng',
    syncing: 'Đang gửi và nhận…',
    offline: 'Chưa có mạng',
    'other-tab': 'Một cửa sổ khác đang gửi và nhận',
    failed: 'Lần vừa rồi chưa xong',
  },
  repaired: (time: string) =>
    `Lúc ${time}, dữ liệu trên máy khác với Trạm nên máy đã tải lại. Những gì bạn ghi không bị ảnh hưởng.`,
  differs:
    'Dữ liệu trên máy vẫn chưa khớp với Trạm sau khi đã tải lại. Những gì bạn ghi vẫn an toàn và vẫn được gửi. Trạm cũng thấy điều này; hãy báo Trạm Y tế.',
  problems: {
    'no-network': 'Chưa có mạng. Mọi thứ đã lưu trên máy này. Hãy làm tiếp; khi có mạng máy sẽ tự gửi.',
    'station-silent': 'Trạm chưa trả lời. Mọi thứ vẫn được giữ trên máy.',
    'station-error': (status: number) =>
      `Trạm gặp lỗi (mã ${status}). Mọi thứ vẫn được giữ trên máy. Nếu vẫn lỗi, hãy báo Trạm Y tế.`,
    revoked:
      'Trạm không còn nhận máy này. Những gì chưa gửi vẫn được giữ và vẫn gửi được. Hãy xin Trạm Y tế một lời mời mới.',
    'app-too-old':
      'Ứng dụng đã cũ. Mọi thứ vẫn được giữ trên máy. Hãy đóng rồi mở lại ứng dụng khi có mạng để cập nhật.',
    'cut-short': 'Mạng bị ngắt giữa chừng. Phần đã nhận được giữ lại; lần sau sẽ tiếp tục.',
    'storage-full': (answered: number) =>
      answered === 0
        ? 'Máy hết chỗ trống nên chưa nhận được hết. Những gì bạn ghi vẫn còn trên máy. Hãy xóa bớt ảnh, video hoặc ứng dụng rồi gửi lại.'
        : `Trạm đã nhận ${countVi(answered)} thay đổi của bạn. Máy hết chỗ trống nên chưa ghi được biên nhận; hãy xóa bớt ảnh, video hoặc ứng dụng rồi gửi lại. Gửi lại không làm trùng.`,
    'storage-broken':
      'Trình duyệt không mở được bộ nhớ. Hãy đóng hẳn trình duyệt rồi mở lại; đừng xóa dữ liệu trình duyệt.',
  },
} as const;
