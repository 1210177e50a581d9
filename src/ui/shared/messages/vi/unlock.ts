import type { DeviceProblem } from '../../../../client/session.ts';
import { countVi } from '../format.ts';

export const unlock = {
  title: 'Mở sổ',
  tagline: 'Làm sạch dữ liệu tiêm chủng, có mạng hay không',
  which: 'Sổ trên máy này',
  oldBook: 'Sổ cũ trên máy này',
  pin: 'Mã PIN',
  open: 'Mở',
  opening: 'Đang mở…',
  wrong: 'Mã PIN chưa đúng. Không có gì bị xóa; hãy thử lại.',
  wait: (seconds: number) =>
    `Sai nhiều lần. Hãy chờ ${countVi(seconds)} giây rồi thử lại. Không có gì bị xóa.`,
  forgotten: 'Quên mã PIN',
  forgottenTitle: 'Quên mã PIN?',
  forgottenHelp:
    'Không ai mở lại được mã PIN, kể cả Trạm Y tế. Những thay đổi chưa gửi vẫn được giữ và vẫn gửi được ngay bây giờ, không cần mã.',
  forgottenThen: 'Sau đó, hãy xin Trạm Y tế một lời mời mới để tiếp tục làm trên máy này.',
  deliver: 'Gửi những gì đang chờ',
  delivering: 'Đang gửi…',
  delivered: (count: number) =>
    count === 0
      ? 'Không có gì đang chờ: mọi thay đổi đã được gửi.'
      : `Trạm đã nhận ${countVi(count)} thay đổi.`,
  another: 'Thêm người dùng bằng lời mời',
  broken: {
    title: 'Chưa mở được bộ nhớ của máy',
    steps: {
      'storage-blocked': [
        'Nếu đang ở chế độ ẩn danh, hãy mở bằng cửa sổ thường.',
        'Kiểm tra trình duyệt có đang chặn dữ liệu của trang này không.',
        'Bấm Thử lại.',
      ],
      'storage-held': [
        'Sổ đang mở bằng bản cũ ở một cửa sổ khác và ở đó còn nội dung chưa lưu.',
        'Sang cửa sổ đó, bấm Lưu, rồi đóng cửa sổ đó.',
        'Quay lại đây và bấm Thử lại.',
      ],
      'storage-newer': [
        'Sổ đã được mở bằng bản mới hơn; bản đang chạy này là bản cũ.',
        'Vào nơi có mạng, đóng hết các cửa sổ Sổ Thôn rồi mở lại để cập nhật.',
        'Bấm Thử lại.',
      ],
      'storage-full': [
        'Xóa bớt ảnh, video hoặc ứng dụng để có chỗ trống.',
        'Đóng hẳn trình duyệt rồi mở lại.',
        'Bấm Thử lại.',
      ],
      'storage-broken': [
        'Đóng hẳn trình duyệt rồi mở lại.',
        'Nếu vẫn lỗi, khởi động lại máy.',
        'Vẫn lỗi: hãy mang máy đến Trạm Y tế.',
      ],
    } satisfies Record<DeviceProblem['kind'], readonly [string, string, string]>,
    deliverTitle: 'Gửi ngay những gì đang chờ',
    deliverHelp:
      'Những thay đổi chưa gửi được cất riêng trong bì niêm phong, thường vẫn đọc được khi sổ chưa mở được. Không cần mã PIN.',
    safe: 'Đừng xóa dữ liệu trình duyệt và đừng gỡ ứng dụng: những gì bạn đã ghi có thể vẫn còn trên máy.',
  },
} as const;
