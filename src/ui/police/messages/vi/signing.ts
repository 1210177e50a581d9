import type { HandOverProblem } from '../../../../client/handover-desk.ts';
import type { HandoverDoubt } from '../../../../domain/handover.ts';
import { countVi } from '../../../shared/messages/format.ts';

export const signing = {
  intro:
    'Ký các hồ sơ đã đối chiếu xong và bàn giao cho Trạm Y tế. Sau khi ký, danh sách không sửa được; thay đổi về sau lập danh sách bổ sung.',
  ready: (count: number) => `${countVi(count)} hồ sơ sẵn sàng ký`,
  nothingReady: 'Chưa có hồ sơ nào sẵn sàng ký',
  nothingReadyHelp: 'Hồ sơ đối chiếu xong sẽ hiện ở đây.',
  blocked: (count: number) => `${countVi(count)} hồ sơ đã đối chiếu nhưng chưa ký được`,
  stillWaiting: (count: number) => `${countVi(count)} hồ sơ còn chờ đối chiếu`,
  unsent: (count: number) =>
    `${countVi(count)} kết quả chưa gửi đến Trạm. Khi ký, máy sẽ gửi trước rồi mới bàn giao.`,
  open: 'Mở hàng chờ',
  look: 'Xem',
  counts: 'Số lượng theo loại và kết quả',
  category: 'Loại sai sót',
  total: 'Cộng',
  rows: 'Các hồ sơ sẽ ký',
  columns: {
    row: 'STT',
    name: 'Họ và tên',
    change: 'Thay đổi',
    category: 'Loại',
    result: 'Kết quả',
  },
  noChange: 'như danh sách',
  signer: 'Người ký',
  name: 'Họ tên người ký',
  post: 'Chức vụ',
  preview: 'Xem bản in trước khi ký',
  sign: 'Ký và bàn giao…',
  confirm: {
    title: (count: number) => `Ký danh sách ${countVi(count)} hồ sơ?`,
    text: 'Danh sách được ký bằng khóa của máy này và gửi ngay cho Trạm. Ký rồi thì không sửa được.',
    sign: 'Ký và bàn giao',
    busy: 'Đang ký…',
  },
  nameMissing: 'Hãy ghi họ tên người ký.',
  addendum: {
    title: 'Danh sách bổ sung',
    offer: (count: number, handover: string) =>
      `${countVi(count)} hồ sơ đã ký ở danh sách ${handover} nay được đối chiếu lại: cần ký bổ sung`,
    make: 'Lập danh sách bổ sung',
    to: (handover: string, version: number) => `Bổ sung cho danh sách ${handover}, lần ${version}`,
    withdrawn: (count: number) =>
      `${countVi(count)} hồ sơ của danh sách này đã bị trả lại và chưa đối chiếu lại`,
    none: 'Từ khi ký, chưa có hồ sơ nào của danh sách này cần ký lại.',
  },
  again: {
    text: 'Lần ký trước chưa biết Trạm đã nhận chưa. Gửi lại đúng danh sách đó: Trạm không nhận hai lần.',
    send: 'Gửi lại danh sách đã ký',
    drop: 'Bỏ, lập danh sách khác',
  },
  done: {
    title: 'Trạm đã nhận danh sách',
    code: 'Mã kiểm tra',
    number: 'Số danh sách',
    version: 'Lần',
    signed: (count: number) => `${countVi(count)} hồ sơ đã ký`,
    at: (time: string) => `Trạm nhận lúc ${time}`,
    print: 'Mở để in biên bản',
  },
  problem: {
    'no-network':
      'Chưa có mạng đến Trạm nên chưa bàn giao được. Kết quả đối chiếu vẫn còn trên máy. Hãy thử lại.',
    'not-allowed': 'Máy này không có quyền ký. Không có gì bị mất. Hãy hỏi Trạm Y tế.',
    'version-taken':
      'Trạm đã có lần này của danh sách với nội dung khác. Hãy mở lại màn hình rồi ký lần tiếp theo.',
    'not-signed-here': 'Trạm không công nhận khóa ký của máy này. Hãy báo Trạm Y tế cấp lại lời mời cho máy.',
    'storage-blocked':
      'Trình duyệt không cho dùng bộ nhớ nên không mở được khóa ký. Hãy cho phép rồi thử lại.',
    'storage-held': 'Sổ đang mở bằng bản cũ ở cửa sổ khác. Hãy đóng cửa sổ đó rồi thử lại.',
    'storage-newer': 'Sổ đã mở bằng bản mới ở cửa sổ khác. Hãy mở lại trang này rồi ký.',
    'storage-broken': 'Trình duyệt không mở được khóa ký. Hãy đóng các trang khác rồi thử lại.',
    'storage-full': 'Máy đã đầy bộ nhớ nên chưa lưu được khóa ký. Hãy xóa bớt tệp rồi thử lại.',
  } satisfies Record<Exclude<HandOverProblem['kind'], 'station-error' | 'refused'>, string>,
  stationError: (status: number) =>
    `Trạm gặp lỗi (mã ${status}) nên chưa rõ đã nhận chưa. Hãy bấm gửi lại: không ký hai lần.`,
  refused: (count: number) =>
    `Trạm chưa nhận: ${countVi(count)} hồ sơ khác với dữ liệu ở Trạm. Máy đã nhận dữ liệu mới; hãy xem lại rồi ký.`,
  doubts: {
    'unknown-subject': 'Trạm không có hồ sơ này',
    'not-signable': 'chưa đủ điều kiện ký',
    changed: 'đã thay đổi ở Trạm',
    inconsistent: 'danh sách không khớp với chính nó',
  } satisfies Record<HandoverDoubt['kind'], string>,
  archive: {
    title: 'Danh sách đã ký',
    none: 'Chưa ký danh sách nào',
    noneHelp: 'Mỗi danh sách đã ký và bàn giao được lưu ở đây, với mã kiểm tra.',
    columns: {
      handover: 'Số danh sách',
      version: 'Lần',
      madeOn: 'Ngày ký',
      total: 'Số hồ sơ',
      matched: 'Khớp',
      completed: 'Sửa, hoàn thiện',
      others: 'Không cập nhật được',
      by: 'Người ký',
      code: 'Mã kiểm tra',
      received: 'Trạm nhận',
    },
    notAcknowledged: 'Trạm chưa xác nhận',
    open: (handover: string, version: number) => `${handover} · lần ${version}`,
    acknowledged: (time: string, name: string) => `Trạm xác nhận lúc ${time} (${name})`,
  },
  one: {
    title: (handover: string, version: number) => `Danh sách ${handover}, lần ${version}`,
    file: 'Xuất Excel có chữ ký',
    making: 'Đang xuất…',
    paper: 'Xem và in biên bản, danh sách',
    since: 'Thay đổi từ khi ký',
  },
  paper: {
    title: 'Biên bản và danh sách bàn giao',
    draftTitle: 'Bản dự thảo, chưa ký',
    print: 'In',
    head: 'Thông tin trên văn bản',
    superior: 'Cơ quan chủ quản',
    agency: 'Cơ quan ban hành',
    number: 'Số, ký hiệu',
    place: 'Địa danh',
    receiver: 'Bên nhận',
    receiverName: 'Người nhận',
    receiverPost: 'Chức vụ người nhận',
    apply: 'Xong',
    name: 'Danh sách bàn giao',
  },
} as const;
