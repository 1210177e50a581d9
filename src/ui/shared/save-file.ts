const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers bytes to be kept as an .xlsx file; the browser asks where, or puts it with the downloads. */
export function saveWorkbook(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.xlsx`;
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
