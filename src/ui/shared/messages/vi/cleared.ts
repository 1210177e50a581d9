import { countVi } from '../format.ts';

/** What somebody is told whose phone's data was cleared. */
export const cleared = {
  title: 'Sổ này không còn trên máy',
  gone: 'Trình duyệt đã xóa dữ liệu của sổ này. Mã PIN cũ không mở được gì nữa. Những gì đã gửi vẫn còn ở Trạm.',
  notKnown: 'Chưa hỏi được Trạm hoặc Trạm không nhận ra máy này. Hãy hỏi Trạm Y tế xem máy đã gửi đến đâu.',
  known: 'Trạm nhận ra máy này',
  cleared: 'Trên máy này từng có sổ của Trạm, nhưng dữ liệu đã bị xóa khỏi trình duyệt.',
  heard: (time: string) => `Lần cuối máy liên lạc với Trạm: ${time}.`,
  neverHeard: 'Máy đã vào sổ nhưng chưa liên lạc với Trạm lần nào.',
  taken: (count: number) => `Trạm đang giữ ${countVi(count)} thay đổi đã gửi: không mất.`,
  nothingWaited: 'Lúc đó máy không còn thay đổi nào chưa gửi.',
  waited: (count: number, since: string) =>
    since === ''
      ? `Lúc đó máy báo còn ${countVi(count)} thay đổi chưa gửi.`
      : `Lúc đó máy báo còn ${countVi(count)} thay đổi chưa gửi, cái cũ nhất ghi lúc ${since}.`,
  missing: (count: number, numbers: string) =>
    `Đến nay Trạm còn thiếu ${countVi(count)} thay đổi (trong các số ${numbers}); có thể một phần đã được chính bạn bỏ trước khi gửi.`,
  after: 'Những gì ghi sau lần liên lạc đó thì Trạm chưa biết.',
  whatNow: 'Hãy xin Trạm Y tế một lời mời mới để làm tiếp. Danh sách sẽ được tải lại đầy đủ.',
  former: 'Máy trước của bạn',
  ask: 'Nếu còn giữ máy trước, hãy mở sổ ở đó và gửi nốt. Nếu dữ liệu đã mất, hãy xem lại những người bạn làm sau cùng; cần thì hỏi Trạm Y tế.',
  join: 'Dùng lời mời mới',
  forget: 'Bỏ sổ này khỏi danh sách',
} as const;
