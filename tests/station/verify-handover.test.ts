import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { read, utils, write, type WorkBook } from 'xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/station/command/commands.ts';
import { sha256Hex } from '../../src/station/world.ts';
import { shortDigest } from '../../src/domain/short-digest.ts';
import { handoverText } from '../../src/sync/handover-text.ts';
import { writeHandoverWorkbook, type SignedHandover } from '../../src/workbook/handover-workbook.ts';
import { checkedCommune, TestPolice } from './support/test-police.ts';
import { withStation } from './support/test-station.ts';

let signed: SignedHandover;
let foreign: SignedHandover;
let bytes: Uint8Array;

beforeAll(async () => {
  await withStation(async (station) => {
    const { police, numbers } = await checkedCommune(station, 40);
    signed = await police.sign(police.draft(numbers));
    foreign = await (await TestPolice.join(station)).sign(signed.document);
    bytes = await writeHandoverWorkbook(signed, handoverText(signed.document));
  });
});

/** The command on a file with these bytes: its exit code and everything it said. */
async function verify(content: Uint8Array | string, ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'so-thon-verify-'));
  const said: string[] = [];
  try {
    const file = join(folder, 'ban-giao');
    writeFileSync(file, content);
    const say = (line: string): void => void said.push(line);
    const code = await runCommand(['verify-handover', file, ...more], {
      env: {},
      print: say,
      complain: say,
    });
    return { code, text: said.join('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The workbook opened, changed and saved by another program. */
function changed(change: (book: WorkBook) => void): Uint8Array {
  const book = read(bytes, { type: 'array' });
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const setCell = (book: WorkBook, sheet: string, place: string, text: string): void => {
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  utils.sheet_add_aoa(found, [[text]], { origin: place });
};

describe('an exported list', () => {
  test('[ST25] proves itself, also after another program has saved it, and says its digest', async () => {
    const whole = await verify(bytes);
    expect(whole.code).toBe(0);
    expect(whole.text).toContain('40 rows');
    expect(whole.text).toContain(shortDigest(signed.digest));
    expect((await verify(changed(() => undefined))).code).toBe(0);
    expect((await verify(JSON.stringify(signed))).code).toBe(0);
    expect((await verify(bytes, '--digest', shortDigest(signed.digest))).code).toBe(0);
    expect((await verify(bytes, '--digest', '0000 0000 0000 0000')).code).toBe(1);
  });

  test('[ST25] one cell changed anywhere on the list is found, and where', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 42 }),
        fc.integer({ min: 0, max: 13 }),
        async (row, column) => {
          const place = utils.encode_cell({ r: row, c: column });
          const tampered = changed((book) => setCell(book, 'Danh sách', place, 'Sửa trộm'));
          const { code, text } = await verify(tampered);
          expect(code).toBe(1);
          expect(text).toContain(`row ${row + 1}`);
          expect(text).toContain(`column ${utils.encode_col(column)}`);
          expect(text).toContain('found "Sửa trộm"');
        },
      ),
      { numRuns: 20 },
    );
  });

  test('[ST25] a row cut out, one added, and two exchanged are named', async () => {
    const rowsOf = (book: WorkBook): string[][] =>
      utils.sheet_to_json(book.Sheets['Danh sách'] ?? {}, { header: 1 });
    const withRows = (change: (rows: string[][]) => void): Uint8Array =>
      changed((book) => {
        const rows = rowsOf(book);
        change(rows);
        book.Sheets['Danh sách'] = utils.aoa_to_sheet(rows);
      });
    const cut = await verify(withRows((rows) => void rows.splice(5, 1)));
    expect([cut.code, cut.text]).toEqual([1, expect.stringContaining('signed row 3 (25090.3) is missing')]);
    const added = await verify(withRows((rows) => void rows.push(['41', '25090.41', 'Thêm Vào'])));
    expect([added.code, added.text]).toEqual([1, expect.stringContaining('row 44: nobody signed this row')]);
    const moved = await verify(
      withRows((rows) => {
        const [third = []] = rows.splice(5, 1);
        rows.splice(9, 0, third);
      }),
    );
    expect([moved.code, moved.text]).toEqual([1, expect.stringContaining('another place')]);
  });

  test('[ST24] [ST25] a change that follows through to the signed text breaks the digest, then the signature', async () => {
    const [first, ...rest] = signed.document.rows;
    if (first === undefined) throw new Error('an empty list');
    const rows = [{ ...first, confirmed: { ...first.confirmed, name: 'Sửa Trộm' } }, ...rest];
    const document = { ...signed.document, rows };
    const text = handoverText(document);
    const lie = { ...signed, document };
    expect((await verify(JSON.stringify(lie))).text).toContain('digest');
    const deeper = { ...lie, digest: sha256Hex(text) };
    expect((await verify(JSON.stringify(deeper))).text).toContain('signature');
    const workbook = await writeHandoverWorkbook(deeper, text);
    expect(await verify(workbook)).toMatchObject({ code: 1, text: expect.stringContaining('signature') });
    const exchanged = { ...signed, signature: foreign.signature };
    expect((await verify(JSON.stringify(exchanged))).code).toBe(1);
    const uncounted = { ...signed, document: { ...signed.document, rows: rest } };
    expect((await verify(JSON.stringify(uncounted))).text).toContain('numbering');
  });

  test('[ST25] what is no exported list is said to be none, in one sentence', async () => {
    for (const content of ['', '{', '{}', 'a;b\n1;2', new Uint8Array([0x50, 0x4b, 3, 4, 0])]) {
      const { code, text } = await verify(content);
      expect(code).toBe(1);
      expect(text.split('\n')).toHaveLength(1);
    }
    const broken = changed((book) => setCell(book, 'Chữ ký', 'B6', '!!!'));
    expect((await verify(broken)).code).toBe(1);
  });
});
