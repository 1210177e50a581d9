import { CATEGORIES } from '../../../domain/category.ts';
import type { HamletFacts } from '../../../domain/reminder.ts';
import { recordsWords } from '../../shared/messages/records.ts';
import { countVi, formatDay } from '../../shared/messages/format.ts';

export interface ReminderFrame {
  readonly hamletName: string;
  readonly communeName: string;
  /** Who reminds. */
  readonly personName: string;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

/** From so many days on, silence is worth a sentence (design.md §8). */
export const SILENT_DAYS = 2;

/**
 * The reminder to one hamlet, ready to be sent: Vietnamese whatever the language of the screen, because the hamlet
 * reads it. Counts and days only, never a person of the list.
 */
export function reminderText(facts: HamletFacts, frame: ReminderFrame): string {
  const { hamletName, communeName, personName, today } = frame;
  return [
    `Kính gửi: Tổ công tác ${hamletName}.`,
    `Tính đến ngày ${formatDay(today)}, ${hamletName} còn ${countVi(facts.left)}/${countVi(facts.total)} đối tượng tiêm chủng COVID-19 chưa rà soát xong${partsOf(facts)}.`,
    ...returnedOf(facts),
    ...contestedOf(facts),
    dueOf(facts),
    ...silenceOf(facts),
    `Đề nghị Tổ công tác tiếp tục rà soát, hoàn thành đúng thời hạn và gửi kết quả về Trạm Y tế ${communeName}. Nếu có khó khăn, vướng mắc, đề nghị báo lại để cùng giải quyết.`,
    `Trân trọng.\n${personName}, Tổ công tác ${communeName}`,
  ].join('\n');
}

function partsOf({ leftByCategory }: HamletFacts): string {
  const parts = CATEGORIES.filter((category) => leftByCategory[category] > 0).map(
    (category) => `${recordsWords.vi.categories[category]}: ${countVi(leftByCategory[category])}`,
  );
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

const returnedOf = ({ returned }: HamletFacts): readonly string[] =>
  returned === 0
    ? []
    : [
        `Trong số này có ${countVi(returned)} trường hợp được trả lại, cần xem lại theo lý do đã ghi trong sổ.`,
      ];

const contestedOf = ({ contested }: HamletFacts): readonly string[] =>
  contested === 0
    ? []
    : [`Có ${countVi(contested)} trường hợp thông tin chưa thống nhất, đề nghị xem lại giấy tờ.`];

function dueOf({ due, daysLeft }: HamletFacts): string {
  if (due === undefined || daysLeft === undefined)
    return 'Đề nghị sớm hoàn thành để kịp tiến độ chung của xã.';
  if (daysLeft < 0) return `Thời hạn là ngày ${formatDay(due)}, đã quá hạn ${countVi(-daysLeft)} ngày.`;
  return `Thời hạn hoàn thành: hết ngày ${formatDay(due)} (${daysLeft === 0 ? 'hôm nay' : `còn ${countVi(daysLeft)} ngày`}).`;
}

const silenceOf = ({ silentDays, lastHeard }: HamletFacts): readonly string[] => {
  if (silentDays < SILENT_DAYS) return [];
  return lastHeard === undefined
    ? [`Từ khi giao danh sách (${countVi(silentDays)} ngày) chưa nhận được kết quả nào của thôn.`]
    : [
        `Từ ngày ${formatDay(lastHeard)} (${countVi(silentDays)} ngày) chưa nhận được thêm kết quả nào của thôn.`,
      ];
};
