import { countVi } from '../../../shared/messages/format.ts';

/** What the wizard says of the Platform's next list. Loaded with it only. */
export const verifying = {
  title: 'Kết quả xác minh của Nền tảng',
  intro:
    'Thả danh sách mới của Nền tảng vào đây để biết ai đã đúng, ai vẫn sai và vì sao. Danh sách phải đủ cả xã: người không còn trong danh sách được coi là đã đúng.',
  nothingWritten: 'Chưa có gì được ghi cho đến khi bấm “Ghi kết quả” ở bước cuối.',
  run: 'Ghi kết quả',
  write: (subjects: number) => `Ghi kết quả (${countVi(subjects)} người)`,
  nothingToDo: 'Danh sách này không mang tin gì mới: không cần ghi.',
  parts: {
    fixed: 'Đã đúng',
    'still-wrong': 'Vẫn sai',
    'came-back': 'Sai trở lại',
    new: 'Mới',
    absent: 'Không còn trong danh sách',
    'still-listed': 'Vẫn chờ cập nhật',
    'stays-right': 'Vẫn đúng',
    unclear: 'Chưa rõ',
  },
  hints: {
    fixed:
      'Đã cập nhật và Nền tảng không còn báo sai. Sẽ được ghi là đúng; tiếp theo là ký hộ chiếu vắc xin.',
    'still-wrong': 'Đã cập nhật nhưng Nền tảng vẫn báo sai. Sẽ được chuyển đến đúng người làm tiếp.',
    'came-back': 'Lần trước đã đúng, nay Nền tảng lại báo sai. Sẽ được xem lại.',
    new: 'Chưa có trong sổ; sẽ được thêm vào.',
    absent:
      'Chưa cập nhật mà không còn trong danh sách. Ghi nhận, không coi là do ta sửa; hồ sơ không đổi bước.',
    'still-listed': 'Chưa cập nhật nên vẫn có trong danh sách. Không ghi gì.',
    'stays-right': 'Đã đúng từ trước và vẫn đúng. Không ghi gì.',
    unclear:
      'Có thể là một trong nhiều người. Những dòng này và những người ấy chưa được ghi gì; hãy sửa tệp cho rõ rồi thả lại.',
  },
  difference: 'Đã xác nhận → Nền tảng ghi',
  asConfirmed: 'Nền tảng ghi đúng như đã xác nhận mà vẫn báo sai',
  notFromList: 'Danh sách không nói vì sao',
  next: 'Chuyển đến',
  nexts: {
    hamlet: 'Thôn: rà soát lại giấy tờ',
    police: 'Công an: tra cứu lại',
    station: 'Trạm: sửa lại trên Nền tảng',
    facility: 'Cơ sở tiêm: ký hộ chiếu',
  },
  nobody: '—',
  suspicious: (gone: number, listed: number) =>
    `Danh sách chỉ có ${countVi(listed)} dòng, trong khi ${countVi(gone)} người của sổ không còn trong đó. Nếu đây chỉ là một phần danh sách (một thôn, một trang, một loại sai) thì đừng ghi.`,
  isWhole: 'Đây là danh sách đầy đủ của cả xã',
  older: (day: string) => `Những cập nhật sau ngày ${day} không thể có trong danh sách này nên được bỏ qua.`,
  progress: (written: number, of: number) => `Đã ghi ${countVi(written)}/${countVi(of)} bước`,
  done: 'Đã ghi kết quả',
  right: 'Đã đúng',
  stillWrong: 'Vẫn sai, trả về thôn hoặc công an',
  refused: 'Gõ khác xác nhận, về bàn sửa',
  absent: 'Không còn trong danh sách',
  toRekeying: 'Đến bàn sửa trực tiếp',
  toPassports: 'Đến hộ chiếu vắc xin',
} as const;
