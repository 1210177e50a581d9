import type { AnswerDoubt } from '../../../../client/police-answers.ts';
import type { PoliceFileProblem } from '../../../../client/police-file.ts';
import { countVi } from '../../../shared/messages/format.ts';

export const policeFile = {
  intro:
    'Dành cho máy tra cứu không nối mạng: xuất danh sách ra Excel, ghi kết quả vào tệp, rồi mang tệp về đọc tại đây. Tệp có số định danh: chỉ dùng USB của cơ quan và xóa tệp khi xong.',
  out: {
    title: '1. Xuất danh sách đi tra cứu',
    pile: 'Nhóm hồ sơ',
    count: (count: number) => `${countVi(count)} hồ sơ`,
    make: 'Xuất Excel',
    making: 'Đang xuất…',
    name: 'Danh sach doi chieu',
  },
  back: {
    title: '2. Đọc tệp mang về',
    choose: 'Chọn tệp Excel',
    reading: 'Đang đọc tệp…',
    file: (name: string) => `Tệp: ${name}`,
    write: (count: number) => `Ghi ${countVi(count)} kết quả`,
    writing: (done: number, of: number) => `Đang ghi ${countVi(done)}/${countVi(of)}`,
    done: (count: number) => `Đã ghi ${countVi(count)} kết quả`,
    refused: (count: number) => `${countVi(count)} dòng không ghi được vì hồ sơ đã sang bước khác`,
    another: 'Đọc tệp khác',
    nothing: 'Tệp không có kết quả nào mới để ghi.',
  },
  counts: {
    write: 'Sẽ ghi',
    beside: 'Sẽ ghi, có ý kiến khác',
    doubt: 'Cần xem lại',
    said: 'Đã ghi trước đó',
    empty: 'Chưa điền',
  },
  table: {
    title: 'Các dòng của tệp',
    row: 'Dòng',
    name: 'Họ và tên',
    does: 'Sẽ làm gì',
    details: 'Nội dung',
    show: 'Hiện',
    all: 'Tất cả',
    none: 'Không có dòng nào.',
  },
  change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  empty: '(trống)',
  beside: (fields: string) =>
    `${fields}: đã có người sửa sau khi xuất tệp. Hai giá trị sẽ đứng cạnh nhau để chọn.`,
  doubts: {
    'unknown-subject': () => 'Không có hồ sơ này trên máy: mã hồ sơ bị sửa, hoặc của xã khác.',
    twice: (first: string) => `Trùng với dòng ${first}: hãy giữ một dòng.`,
    'unknown-version': () =>
      'Phiên bản bị sửa, hoặc mới hơn dữ liệu trên máy này: hãy bấm gửi – nhận rồi đọc lại tệp.',
    'unreadable-verdict': () => 'Không hiểu kết quả đã ghi.',
    'no-verdict': () => 'Có nội dung nhưng chưa ghi kết quả.',
    'right-and-corrected': (fields: string) => `Ghi "Đúng" nhưng lại có giá trị sửa: ${fields}.`,
    'nothing-corrected': () => 'Ghi "Sửa" nhưng không có giá trị nào khác.',
    overwritten: (fields: string) =>
      `Cột đề xuất đã bị sửa: ${fields}. Hãy ghi giá trị đúng vào cột "sửa thành".`,
    contested: (fields: string) => `Còn hai ý kiến về ${fields}: hãy ghi giá trị đúng vào cột "sửa thành".`,
    incomplete: (fields: string) => `Còn thiếu hoặc chưa hợp lệ: ${fields}.`,
    'no-reason': () => 'Ghi "Trả lại" nhưng không có lý do.',
    'changed-meanwhile': () => 'Thôn đã ghi thêm sau khi xuất tệp: hãy đối chiếu lại trên máy này.',
    'moved-on': () => 'Hồ sơ đã ký hoặc sang bước khác.',
  } satisfies Record<AnswerDoubt['kind'], (detail: string) => string>,
  problem: {
    'not-the-police-file':
      'Đây không phải tệp xuất từ màn hình này: thiếu cột "Mã hồ sơ", "Phiên bản" hoặc "KẾT QUẢ". Không có gì được ghi.',
    'not-a-workbook': 'Đây không phải tệp Excel. Không có gì được ghi.',
    damaged: 'Tệp bị hỏng hoặc chép chưa xong. Hãy chép lại tệp. Không có gì được ghi.',
    'too-large': 'Tệp quá lớn. Hãy chỉ giữ lại danh sách đã xuất. Không có gì được ghi.',
    protected: 'Tệp có mật khẩu. Hãy lưu lại không mật khẩu. Không có gì được ghi.',
    'no-table': 'Tệp không có dòng nào. Không có gì được ghi.',
    'no-columns': 'Tệp không có cột nào đọc được. Không có gì được ghi.',
    'worker-failed': 'Trình duyệt không đọc được tệp. Hãy thử lại. Không có gì được ghi.',
  } satisfies Record<PoliceFileProblem['kind'], string>,
  file: {
    sheet: 'Đối chiếu',
    title: (commune: string) => `DANH SÁCH ĐỐI CHIẾU THÔNG TIN TIÊM CHỦNG COVID-19 – ${commune}`,
    made: (time: string, name: string) => `Xuất lúc ${time} · ${name}`,
    help: 'Hướng dẫn',
    lines: [
      'Chỉ ghi vào các cột KẾT QUẢ, "sửa thành" và "Lý do trả lại". Không sửa các cột khác; có thể lọc, sắp xếp, ẩn cột.',
      'Đúng (D hoặc 1): thông tin ở cột "đề xuất" khớp CSDLQG về dân cư.',
      'Sửa (S hoặc 2): ghi giá trị đúng vào các cột "sửa thành"; ô để trống là giữ như đề xuất.',
      'Không có trong CSDL (K hoặc 3): không tìm thấy người này.',
      'Trả lại (T hoặc 4): ghi lý do để thôn xem lại.',
      'Hoàn thành (H hoặc 5): đã thu thập, bổ sung dữ liệu vào CSDLQG về dân cư; ghi số vào cột "sửa thành" nếu mới có.',
      'Dòng chưa ghi kết quả thì để trống: đọc tệp nhiều lần không ghi trùng.',
    ].join('\n'),
    contested: (field: string, values: string) => `Chưa thống nhất ${field}: ${values}`,
  },
} as const;
