import type { Random } from './random.ts';

/**
 * Names in the manner of the K'Ho and Mạ: boys K' + name, girls Ka + name, and with a clan before it Cill K'Git, Cill Ka
 * Git, Cill Ha Git, Cill Hơ Git. There is no family name in the Vietnamese sense; K' and Ka say the sex.
 */
const BOYS =
  'Broi Bri Brốs Brèo Bràng Brẹo Bảo Điệp Đức Dũng Dờng Dân Git Hải Hoàng Hiếu Hùng Jang Krẻo Lâm Lém Lênh Lét Lợi Long Lý Mẫn Minh Nam Nhang Nhim Phúc Phương Quang Rin Rỡi Sáu Sơn Sĩ Tám Tèo Thành Thiên Tiến Tin Tư Tuấn Văn Vinh Vũ Wăn Yên Bŏs Ñim'.split(
    ' ',
  );

const GIRLS =
  'Nhoi Nhuys Thy Brồi Bông Dút Dim Diệu Điểm Ẻn Git Gút Hem Hiền Hương Hạnh Krih Lan Liêng Liễu Linh Loan Lét Mai Mơi Mỹ Mỡi Nhi Nhung Nga Oanh Phương Rĩm Rin Sĩn Sen Thảo Thơm Thu Trang Trinh Tuyết Vân Vy Xuân Yến Ñhŭ Brĩu'.split(
    ' ',
  );

const CLANS = ['Cill', 'Cil Múp', 'Dagút', 'Păngting', 'Lơmu', 'Rơ Ông', 'Liêng Hót', 'Kơ Să', 'Bon Niêng'];

/** A name whose K' or Ka tells the sex. */
export function highlandName(random: Random, sex: 'Nam' | 'Nữ'): string {
  const given = random.pick(sex === 'Nam' ? BOYS : GIRLS);
  if (!random.chance(0.14)) return sex === 'Nam' ? `K'${given}` : `Ka ${given}`;
  const clan = random.pick(CLANS);
  if (sex === 'Nam') return random.chance(0.6) ? `${clan} K'${given}` : `${clan} Ha ${given}`;
  return random.chance(0.6) ? `${clan} Ka ${given}` : `${clan} Hơ ${given}`;
}
