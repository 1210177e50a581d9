import type { DeviceState } from '../../../client/station-desk.ts';
import { countVi, formatTime } from '../../shared/messages/format.ts';

export interface ReminderFrame {
  readonly placeName: string;
  readonly communeName: string;
  /** Who reminds. */
  readonly personName: string;
}

/**
 * The reminder to the person of one device, ready to be sent: Vietnamese whatever the language of the screen, because
 * they read it. Counts and days only, never a person of the list.
 */
export function deviceReminder(device: DeviceState, frame: ReminderFrame): string {
  const { placeName, communeName, personName } = frame;
  return [
    `Kính gửi anh/chị ${device.personName} (${placeName}).`,
    device.lastHeardAt === undefined
      ? `Máy của anh/chị chưa liên lạc với Trạm Y tế ${communeName} lần nào.`
      : `Máy của anh/chị liên lạc với Trạm Y tế ${communeName} lần cuối lúc ${formatTime(device.lastHeardAt)}.`,
    ...(device.lastWaiting === 0
      ? []
      : [
          `Lúc đó máy còn ${countVi(device.lastWaiting)} thay đổi chưa gửi; những thay đổi này vẫn lưu trên máy.`,
        ]),
    'Đề nghị anh/chị mở Sổ Thôn ở nơi có mạng, vào mục “Gửi và nhận” rồi bấm “Gửi và nhận ngay”. Nếu không có mạng, xin mang máy đến Trạm. Đừng xóa dữ liệu trình duyệt và đừng gỡ ứng dụng.',
    `Trân trọng.\n${personName}, Trạm Y tế ${communeName}`,
  ].join('\n');
}
