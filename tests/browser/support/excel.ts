import { read, utils, write } from 'xlsx';

/** A workbook's sheets as rows of cells: what anybody sees who opens it; numbers stay numbers, text text. */
export function cellsOf(bytes: Buffer): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const book = read(bytes);
  return new Map(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '' }),
    ]),
  );
}

/** The same workbook saved again after somebody typed over the first cell of the first sheet that says `found`. */
export function changeCell(bytes: Buffer, found: string, typed: string): Buffer {
  const book = read(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const address = Object.keys(sheet ?? {}).find((each) => sheet?.[each]?.v === found);
  if (sheet === undefined || address === undefined) throw new Error('no cell of the first sheet says so');
  sheet[address] = { t: 's', v: typed };
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
