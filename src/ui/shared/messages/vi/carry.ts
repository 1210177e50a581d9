import { countVi } from '../format.ts';

export const carry = {
  title: 'Không có mạng?',
  help: 'Chép những gì chưa gửi ra một tệp đã khóa, chuyển cho Trạm bằng thẻ nhớ, Bluetooth hoặc Zalo; chỉ Trạm mở được. Hoặc mang máy đến Trạm quét mã QR.',
  carriedFile: (count: number, time: string) =>
    `${countVi(count)} thay đổi đã chép ra tệp lúc ${time}, chưa có biên nhận.`,
  carriedPictures: (count: number, time: string) =>
    `${countVi(count)} thay đổi đã chiếu bằng mã QR lúc ${time}, chưa có biên nhận.`,
  stillHere: 'Những thay đổi này vẫn được giữ trên máy, và vẫn tự gửi nếu có mạng trước.',
  save: 'Lưu tệp cho Trạm',
  share: 'Chia sẻ tệp cho Trạm',
  byCodes: 'Bằng mã QR',
  packing: 'Đang chép…',
  open: 'Mở tệp trả lời',
  opening: 'Đang mở…',
  fileName: (time: string) => `SoThon gui Tram ${time}`,
  packed: (count: number) =>
    count === 0
      ? 'Đã chép ra tệp để xin danh sách mới. Hãy chuyển tệp cho Trạm, rồi mở tệp trả lời ở đây.'
      : `Đã chép ${countVi(count)} thay đổi ra tệp. Hãy chuyển tệp cho Trạm, rồi mở tệp trả lời ở đây.`,
  remaining: (count: number) =>
    `Còn ${countVi(count)} thay đổi chưa vừa tệp này. Hãy chép tiếp sau khi mở tệp trả lời.`,
  opened: (count: number) =>
    count === 0 ? 'Đã mở tệp trả lời.' : `Trạm đã nhận ${countVi(count)} thay đổi.`,
  receipt: (sent: number, taken: number, code: string) =>
    `Biên nhận: ${countVi(sent)} gửi / ${countVi(taken)} nhận · ${code}`,
  pages: {
    taken: 'Danh sách trên máy đã được cập nhật.',
    older: 'Danh sách trong tệp cũ hơn danh sách trên máy, nên máy giữ danh sách đang có.',
    none: '',
  },
  locked: {
    help: 'Không có mạng? Chép những gì đang chờ ra một tệp đã khóa; chỉ Trạm mở được.',
    save: 'Lưu tệp',
    saved: (count: number) =>
      count === 0
        ? 'Không có gì đang chờ: mọi thay đổi đã được gửi.'
        : `Đã chép ${countVi(count)} thay đổi ra tệp. Hãy chuyển tệp cho Trạm Y tế.`,
  },
  start: {
    help: 'Trạm có thể đưa bạn một tệp chứa sẵn danh sách. Có tệp đó thì không cần mạng.',
    open: 'Không có mạng: mở tệp từ Trạm',
  },
  problems: {
    'not-ours': 'Đây không phải tệp của Sổ Thôn. Không có gì trên máy bị thay đổi.',
    damaged: 'Tệp bị hỏng hoặc chép chưa hết. Hãy xin lại tệp. Không có gì trên máy bị thay đổi.',
    'newer-app': 'Tệp này do ứng dụng mới hơn tạo ra. Hãy cập nhật ứng dụng rồi mở lại.',
    'other-station': 'Tệp này của Trạm khác. Không có gì trên máy bị thay đổi.',
    'other-device': 'Tệp này dành cho máy khác hoặc sổ khác. Hãy mở trên đúng máy đó.',
    'other-invitation': 'Tệp này dành cho một lời mời khác. Hãy xin Trạm đúng tệp của lời mời này.',
    'nothing-new':
      'Những gì trong tệp này đã có trên máy, hoặc cũ hơn những gì đang có. Không có gì thay đổi.',
    busy: 'Một cửa sổ khác đang gửi và nhận. Hãy chờ một chút rồi thử lại.',
    nothing: 'Không còn gì chờ gửi.',
    'already-here': 'Tệp này đã được mở trên máy này rồi. Hãy mở sổ bằng mã PIN.',
    'pin-too-short': 'Mã PIN cần ít nhất 6 chữ số.',
    'storage-blocked':
      'Trình duyệt không cho lưu dữ liệu (có thể đang ở chế độ ẩn danh). Hãy mở bằng cửa sổ thường rồi thử lại.',
    'storage-held':
      'Sổ đang mở bằng bản cũ ở một cửa sổ khác. Hãy lưu và đóng cửa sổ đó rồi thử lại. Những gì đã lưu vẫn còn.',
    'storage-newer':
      'Ứng dụng đang chạy là bản cũ. Hãy đóng hết các cửa sổ Sổ Thôn rồi mở lại khi có mạng. Những gì đã lưu vẫn còn.',
    'storage-full': 'Máy đã đầy bộ nhớ. Hãy xóa bớt ảnh hoặc ứng dụng rồi thử lại. Những gì đã lưu vẫn còn.',
    'storage-broken':
      'Trình duyệt không mở được bộ nhớ. Hãy đóng hẳn trình duyệt, mở lại rồi thử lại. Đừng xóa dữ liệu trình duyệt.',
  },
  wrongKind: {
    up: 'Đây là tệp gửi cho Trạm, không phải tệp Trạm trả lời. Hãy chuyển nó cho Trạm.',
    locked: 'Đây là tệp gửi cho Trạm, không phải tệp Trạm trả lời. Hãy chuyển nó cho Trạm.',
    down: 'Đây là tệp trả lời cho một sổ đã mở. Hãy mở sổ đó, vào mục Gửi và nhận, rồi mở tệp này.',
    start: 'Đây là tệp mở sổ cho một máy mới. Hãy mở lời mời trước, rồi mới mở tệp này.',
  },
} as const;
