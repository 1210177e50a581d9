import { countVi, formatBytes } from '../format.ts';

export const sync = {
  title: 'Gửi và nhận',
  now: 'Gửi và nhận ngay',
  send: 'Gửi',
  running: 'Đang gửi và nhận…',
  nothingWaiting: 'Không còn gì chờ gửi',
  waiting: (count: number) => `${countVi(count)} thay đổi chưa gửi`,
  waitingSafe: 'Những thay đổi này đã lưu trên máy và sẽ tự gửi khi có mạng.',
  waitingTitle: 'Chờ gửi',
  waitingFor: (count: number) => `${countVi(count)} thay đổi`,
  lastSync: (time: string) => `Lần cuối: ${time}`,
  neverSynced: 'Chưa gửi nhận lần nào',
  nextTry: (time: string) => `Sẽ tự thử lại lúc ${time}`,
  download: (rows: number, of: number) => `Đã tải ${countVi(rows)} / ${countVi(of)} người`,
  downloading: 'Đang tải danh sách…',
  refusedTitle: 'Trạm không áp dụng được',
  refusedHelp:
    'Nội dung bạn ghi không mất: trạm vẫn giữ lại. Xem lý do; nếu cần, mở lại để sửa, hoặc cất đi.',
  putAway: 'Cất đi',
  receiptsTitle: 'Biên nhận',
  receiptsHelp: 'Mã này giống hệt mã trên màn hình của trạm. Có thể đọc cho nhau để kiểm tra.',
  receipt: (sent: number, taken: number, code: string) =>
    `${countVi(sent)} gửi / ${countVi(taken)} nhận · ${code}`,
  receiptMore: (contested: number, refused: number) =>
    `${countVi(contested)} chưa thống nhất · ${countVi(refused)} không áp dụng`,
  noReceipts: 'Chưa có biên nhận nào.',
  deviceTitle: 'Máy này',
  clockRight: 'Giờ trên máy khớp với trạm.',
  clockAhead: (minutes: number) =>
    `Giờ trên máy nhanh hơn trạm ${countVi(minutes)} phút. Việc của bạn vẫn được nhận; nên chỉnh lại giờ.`,
  clockBehind: (minutes: number) =>
    `Giờ trên máy chậm hơn trạm ${countVi(minutes)} phút. Việc của bạn vẫn được nhận; nên chỉnh lại giờ.`,
  storage: (used: number, quota: number) =>
    `Bộ nhớ: đang dùng ${formatBytes(used)} trong ${formatBytes(quota)}`,
  persistent: 'Trình duyệt đã hứa giữ dữ liệu này.',
  notPersistent:
    'Trình duyệt chưa hứa giữ dữ liệu. Hãy cài ứng dụng vào màn hình chính, gửi thường xuyên và đừng xóa dữ liệu trình duyệt.',
  phases: {
    idle: 'Sẵn sàng',
    syncing: 'Đang gửi và nhận…',
    offline: 'Chưa có mạng',
    'other-tab': 'Một cửa sổ khác đang gửi và nhận',
    failed: 'Lần vừa rồi chưa xong',
  },
  repaired: (time: string) =>
    `Lúc ${time}, dữ liệu trên máy khác với trạm nên máy đã tải lại. Những gì bạn ghi không bị ảnh hưởng.`,
  problems: {
    'no-network': 'Chưa có mạng. Mọi thứ đã lưu trên máy này. Hãy làm tiếp; khi có mạng máy sẽ tự gửi.',
    'station-silent': 'Trạm chưa trả lời. Mọi thứ vẫn được giữ trên máy. Máy sẽ tự thử lại.',
    'station-error': (status: number) =>
      `Trạm gặp lỗi (mã ${status}). Mọi thứ vẫn được giữ trên máy. Nếu vẫn lỗi, hãy báo Trạm Y tế.`,
    revoked:
      'Trạm không còn nhận máy này. Những gì chưa gửi vẫn được giữ và vẫn gửi được. Hãy xin Trạm Y tế một lời mời mới.',
    'app-too-old':
      'Ứng dụng đã cũ. Mọi thứ vẫn được giữ trên máy. Hãy đóng rồi mở lại ứng dụng khi có mạng để cập nhật.',
    'cut-short': 'Mạng bị ngắt giữa chừng. Phần đã nhận được giữ lại; lần sau sẽ tiếp tục.',
    'storage-full':
      'Máy đã đầy bộ nhớ nên chưa nhận được hết. Những gì bạn ghi vẫn còn. Hãy xóa bớt ảnh hoặc ứng dụng rồi thử lại.',
    'storage-broken':
      'Trình duyệt không mở được bộ nhớ. Hãy đóng hẳn trình duyệt rồi mở lại; đừng xóa dữ liệu trình duyệt.',
  },
} as const;
