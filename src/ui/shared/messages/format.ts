const vietnamese = new Intl.NumberFormat('vi-VN');
const british = new Intl.NumberFormat('en-GB');

/** 31863 → "31.863". */
export const countVi = (count: number): string => vietnamese.format(count);

/** 31863 → "31,863". */
export const countEn = (count: number): string => british.format(count);

/** Milliseconds or ISO text → "30/08/2022 07:05" by this device's zone; empty when it is no time at all. */
export function formatTime(time: number | string): string {
  const date = new Date(time);
  if (time === '' || time === 0 || Number.isNaN(date.getTime())) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "2022-08-29" → "29/08/2022"; anything else stays as it is. */
export function formatDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return parts === null ? day : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** Bytes → "12 MB"; below one megabyte in kB, from one gigabyte on in GB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${countVi(Math.round(bytes / 1_000_000))} MB`;
  return `${countVi(Math.round(bytes / 1_000_000_000))} GB`;
}
