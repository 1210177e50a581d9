import type { JoinProblem } from '../../../../client/session.ts';
import { countVi } from '../format.ts';

export const join = {
  title: 'Vào sổ',
  welcome: 'Sổ Thôn',
  needLink: 'Máy này chưa có sổ nào. Hãy mở đường dẫn mời do Trạm Y tế gửi, hoặc dán vào đây.',
  link: 'Đường dẫn hoặc mã mời',
  open: 'Mở lời mời',
  badLink: 'Đây chưa phải là lời mời. Hãy dán cả đường dẫn mà Trạm Y tế gửi.',
  looking: 'Đang xem lời mời…',
  face: {
    hello: (name: string) => `Chào ${name}`,
    role: 'Vai trò',
    place: 'Nơi làm việc',
    expires: 'Lời mời dùng được đến',
    notYou: 'Không phải bạn? Đừng dùng lời mời này; hãy báo Trạm Y tế.',
  },
  pin: {
    title: 'Đặt mã PIN',
    rules: 'Từ 6 chữ số trở lên. Đừng dùng ngày sinh hay 123456.',
    why: 'Mã PIN khóa danh sách trên máy này. Không ai đọc được mã, kể cả Trạm Y tế.',
    forgotten: 'Nếu quên, những gì bạn đã ghi vẫn gửi được về Trạm, nhưng bạn cần xin lời mời mới.',
    first: 'Mã PIN',
    again: 'Gõ lại mã PIN',
    tooShort: 'Mã PIN cần ít nhất 6 chữ số.',
    tooEasy: 'Mã này dễ đoán quá, hãy chọn mã khác.',
    different: 'Hai lần gõ chưa giống nhau.',
  },
  joinNow: 'Vào sổ',
  joining: 'Đang vào sổ…',
  download: {
    title: 'Đang tải danh sách',
    titleDone: 'Danh sách đã về máy',
    text: (rows: number, of: number) => `Đã tải ${countVi(rows)} / ${countVi(of)} người`,
    starting: 'Đang hỏi Trạm…',
    done: (rows: number) => `Đã tải đủ ${countVi(rows)} người.`,
    doneEmpty: 'Danh sách của bạn hiện chưa có ai.',
    offline: 'Từ giờ bạn làm được cả khi không có mạng.',
    keeping: 'Đang cất ứng dụng vào máy. Hãy giữ mạng thêm một chút.',
    full: 'Máy hết chỗ trống nên chưa tải được hết. Những người đã tải vẫn còn. Hãy xóa bớt ảnh, video hoặc ứng dụng rồi bấm Tải tiếp.',
    goOn: 'Tải tiếp',
    later: 'Chưa tải xong. Bạn có thể bắt đầu; máy sẽ tự tải tiếp khi có mạng.',
    enter: 'Bắt đầu',
  },
  keep: {
    title: 'Giữ dữ liệu trên máy',
    why: 'Cho phép trình duyệt giữ dữ liệu lâu dài, để danh sách không bị tự xóa khi máy gần đầy.',
    ask: 'Khi vào sổ, trình duyệt có thể hỏi có cho giữ dữ liệu không. Hãy chọn Cho phép, để danh sách không bị tự xóa.',
    allow: 'Cho phép giữ',
    kept: 'Trình duyệt đã hứa giữ dữ liệu.',
    refused: 'Trình duyệt chưa hứa. Hãy cài ứng dụng vào màn hình chính và gửi thường xuyên.',
  },
  install: {
    title: 'Cài vào màn hình chính',
    why: 'Mở nhanh hơn, dùng được khi không có mạng và dữ liệu được giữ chắc hơn.',
    install: 'Cài ứng dụng',
    iphone: 'Trên iPhone: bấm nút Chia sẻ ở cuối trang, rồi chọn “Thêm vào MH chính”.',
    installed: 'Đã cài vào màn hình chính.',
  },
  problems: {
    'storage-blocked':
      'Trình duyệt không cho lưu dữ liệu (có thể đang ở chế độ ẩn danh). Hãy mở bằng cửa sổ thường rồi thử lại.',
    'storage-held':
      'Sổ đang mở bằng bản cũ ở một cửa sổ khác. Hãy lưu và đóng cửa sổ đó rồi thử lại. Những gì đã lưu vẫn còn.',
    'storage-newer':
      'Ứng dụng đang chạy là bản cũ. Hãy đóng hết các cửa sổ Sổ Thôn rồi mở lại khi có mạng. Những gì đã lưu vẫn còn.',
    'storage-full': 'Máy đã đầy bộ nhớ. Hãy xóa bớt ảnh hoặc ứng dụng rồi thử lại. Những gì đã lưu vẫn còn.',
    'storage-broken': 'Trình duyệt không mở được bộ nhớ. Hãy đóng hẳn trình duyệt, mở lại rồi thử lại.',
    'no-network': 'Chưa có mạng. Lời mời vẫn dùng được; hãy thử lại ở nơi có sóng.',
    'invitation-unknown': 'Trạm không có lời mời này. Hãy kiểm tra đường dẫn, hoặc xin lời mời mới.',
    'invitation-used':
      'Lời mời này đã dùng trên một máy khác. Mỗi lời mời chỉ dùng một lần; hãy xin Trạm Y tế lời mời mới.',
    'invitation-expired': 'Lời mời đã hết hạn (72 giờ). Hãy xin Trạm Y tế lời mời mới.',
    'pin-too-short': 'Mã PIN cần ít nhất 6 chữ số.',
  } satisfies Record<Exclude<JoinProblem['kind'], 'station-error'>, string>,
  stationError: (status: number) =>
    `Trạm gặp lỗi (mã ${status}). Lời mời vẫn dùng được; hãy thử lại sau ít phút.`,
  otherLink: 'Dùng lời mời khác',
  toProfiles: 'Mở sổ đã có trên máy',
} as const;
