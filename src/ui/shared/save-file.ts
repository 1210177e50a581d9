const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers bytes to be kept as an .xlsx file; the browser asks where, or puts it with the downloads. */
export const saveWorkbook = (name: string, bytes: Uint8Array<ArrayBuffer>): void =>
  saveBytes(`${name}.xlsx`, bytes, XLSX);

/** The same for bytes of any kind; the name has its ending. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The download has its own hold on the data by then; Safari needs a moment.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Without the signs that Windows, phones and USB sticks refuse. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\u0000-\u001F]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
