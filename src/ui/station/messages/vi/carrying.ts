import { countVi } from '../../../shared/messages/format.ts';

/** What the station says of files carried by hand. */
export const carrying = {
  intro:
    'Dành cho điện thoại không có mạng: nhận tệp điện thoại đã chép ra, hoặc quét mã QR trên màn hình điện thoại. Nhận lại nhiều lần cũng không sao: mỗi thay đổi chỉ được ghi một lần.',
  drop: 'Thả một hoặc nhiều tệp của điện thoại vào đây, hoặc:',
  pick: 'Chọn tệp',
  taking: 'Đang nhận…',
  taken: 'Các tệp vừa nhận',
  from: (name: string) => `Từ máy của ${name}`,
  fromCommune: (commune: string) => `Từ một máy của ${commune}`,
  receipt: (sent: number, taken: number, code: string) =>
    `${countVi(sent)} gửi / ${countVi(taken)} nhận · ${code}`,
  nothingSent: 'Không có thay đổi nào; điện thoại chỉ xin danh sách mới.',
  more: (contested: number, refused: number) =>
    [
      ...(contested === 0 ? [] : [`${countVi(contested)} chưa thống nhất`]),
      ...(refused === 0 ? [] : [`${countVi(refused)} không áp dụng được`]),
    ].join(' · '),
  remaining: (count: number) => `Điện thoại còn ${countVi(count)} thay đổi chưa chép ra tệp.`,
  revoked:
    'Máy này đã bị thu hồi. Những gì máy ghi được giữ trong nhật ký để người của Trạm xem, không áp dụng vào sổ.',
  saveAnswer: 'Lưu tệp trả lời',
  answerHint: 'Chuyển tệp này về đúng máy đó. Trên điện thoại: Gửi và nhận → Mở tệp trả lời.',
  answerName: (code: string, time: string) => `SoThon tra loi ${code} ${time}`,
  again: 'Thử lại',
  startFile: 'Tệp mở sổ không cần mạng',
  startHelp:
    'Cho máy chưa bao giờ có mạng: lưu tệp này, chuyển sang máy đó, mở đường dẫn mời rồi chọn tệp. Lời mời được tính là đã dùng.',
  startMaking: 'Đang tạo tệp…',
  startSaved: 'Đã lưu tệp. Máy đó cần cả tệp này và đường dẫn (hoặc mã QR) ở trên.',
  startName: (time: string) => `SoThon mo so ${time}`,
  problems: {
    'no-network': 'Không kết nối được với máy chủ của Trạm. Tệp chưa được nhận; hãy thử lại.',
    'not-allowed': 'Máy này không được phép làm việc này. Hãy dùng máy của người ở Trạm.',
    'not-ours': 'Đây không phải tệp của Sổ Thôn. Không có gì được nhận.',
    damaged: 'Tệp bị hỏng hoặc chép chưa hết. Không có gì được nhận; hãy chép lại từ điện thoại.',
    'newer-app': 'Tệp do ứng dụng mới hơn tạo ra. Hãy cập nhật Trạm rồi nhận lại.',
    'app-too-old': 'Tệp do ứng dụng quá cũ tạo ra. Hãy cập nhật ứng dụng trên điện thoại rồi chép lại.',
    'other-station': 'Tệp này gửi cho Trạm khác. Không có gì được nhận; hãy chuyển nó đến đúng Trạm.',
    'other-device': 'Tệp này ghi tên một máy khác với máy đã tạo ra nó. Không có gì được nhận.',
    'other-invitation': 'Tệp này dành cho một lời mời khác.',
    'unknown-device': 'Trạm không biết máy đã tạo ra tệp này. Không có gì được nhận.',
    'too-large': 'Tệp quá lớn, không phải tệp điện thoại chép ra.',
    'invitation-unknown': 'Trạm không có lời mời này.',
    'invitation-used': 'Lời mời này đã dùng trên một máy có mạng. Hãy tạo lời mời mới.',
    'invitation-expired': 'Lời mời đã hết hạn (72 giờ). Hãy tạo lời mời mới.',
  },
  stationError: (status: number) => `Trạm gặp lỗi (mã ${status}). Hãy thử lại; nhận lại không ghi trùng.`,
  wrongKind: {
    up: 'Đây là tệp của điện thoại.',
    locked: 'Đây là tệp của điện thoại.',
    down: 'Đây là tệp Trạm trả lời. Hãy chuyển nó về điện thoại, không phải nhận ở đây.',
    start: 'Đây là tệp mở sổ cho máy mới. Hãy chuyển nó sang máy đó, không phải nhận ở đây.',
  },
} as const;
