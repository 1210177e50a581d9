import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openArchive } from '../../src/workbook/archive.ts';
import { describeProblem, type FileProblem } from '../../src/workbook/file-problem.ts';
import { readList } from '../../src/workbook/read-list.ts';
import { tidySheet } from '../../src/workbook/sheet-xml.ts';
import { BINH, draftOf, HEADERS, LAN, listBytes, tamper, TODAY } from '../support/workbook-builder.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const GOOD = listBytes([HEADERS, LAN, BINH]);

const outcome = (bytes: Uint8Array): string => {
  const read = readList(bytes, { fileName: 'x', today: TODAY });
  return read.ok ? `${read.value.rows.length} rows` : read.error.kind;
};
const outcomeOfText = (text: string): string => outcome(strToU8(text));

/** How often a part may be taken as a second's worth of work on a slow and busy machine. */
const SECONDS = 20_000;

test('what is no workbook is said to be none', () => {
  for (const bytes of [
    new Uint8Array(),
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3),
    strToU8('%PDF-1.7'),
    Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251),
    zipSync({ 'word/document.xml': strToU8('<w/>') }),
    zipSync({}),
    strToU8('<html><body><p>Phiên đăng nhập đã hết hạn</p></body></html>'),
  ]) {
    expect(outcome(bytes)).toBe('not-a-workbook');
  }
});

test('a text that is no list has no columns, and an empty one no table', () => {
  expect(outcomeOfText('hello')).toBe('no-columns');
  expect(outcomeOfText('{"a": [1, 2, 3], "b": {"c": 1}}')).toBe('no-columns');
  expect(outcomeOfText(' \n\n')).toBe('no-table');
  expect(
    outcome(
      listBytes([
        ['a', 'b'],
        [1, 2],
      ]),
    ),
  ).toBe('no-columns');
  expect(outcome(listBytes([HEADERS]))).toBe('no-table');
});

test('cut off anywhere, a workbook is damaged and nothing worse', () => {
  for (const type of ['xlsx', 'xls', 'xlsb', 'ods'] as const) {
    const whole = listBytes([HEADERS, LAN, BINH], type);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      expect(outcome(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
    }
  }
});

test('an encrypted workbook is protected', () => {
  const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  expect(outcome(zip)).toBe('protected');
  const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');
  expect(outcome(zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': manifest }))).toBe(
    'protected',
  );
});

test(
  'a bomb is refused, whether its directory says its size or lies',
  () => {
    const honest = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), [SHEET]: new Uint8Array(170_000_000) });
    expect(outcome(honest)).toBe('too-large');
    const view = new DataView(honest.buffer);
    for (let at = 0; at < honest.length - 28; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
    }
    expect(openArchive(honest)).toEqual({ ok: false, error: { kind: 'too-large' } });
    expect(outcome(honest)).toBe('too-large');
  },
  SECONDS,
);

test(
  'a million empty rows before the last person cost seconds, and the person is read',
  () => {
    let empty = '';
    for (let row = 4; row < 1_048_576; row += 1) empty += `<row r="${row}"><c r="A${row}" s="0"/></row>`;
    const last =
      '<row r="1048576"><c r="B1048576" t="str"><v>Lê Cuối</v></c><c r="C1048576"><v>1990</v></c></row>';
    const bytes = tamper(GOOD, SHEET, (xml) =>
      xml
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace('</sheetData>', `${empty}${last}</sheetData>`),
    );
    expect(draftOf(bytes).rows.map(({ row }) => row)).toEqual([2, 3, 1_048_576]);
  },
  SECONDS,
);

test(
  'rows as wide as the world are refused',
  () => {
    const cells = '<c t="str"><v>x</v></c>'.repeat(100_000);
    const bytes = tamper(GOOD, SHEET, (xml) =>
      xml.replace('</sheetData>', `<row r="4">${cells}</row></sheetData>`),
    );
    expect(outcome(bytes)).toBe('too-large');
    expect(outcomeOfText(`Họ tên,CCCD\n${'a,'.repeat(1_000_000)}`)).toBe('too-large');
  },
  SECONDS,
);

test(
  'array formulas by the ten thousand are not multiplied',
  () => {
    let rows = '';
    for (let row = 5; row < 20_000; row += 1) {
      rows += `<row r="${row}"><c r="B${row}"><f t="array" ref="B${row}:C${row}">A1</f></c></row>`;
    }
    expect(outcome(tamper(GOOD, SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)))).toBe(
      '2 rows',
    );
  },
  SECONDS,
);

test('repetitions of a filled cell are refused, of empty ones ignored', () => {
  const ods = listBytes([HEADERS, LAN], 'ods');
  const rows = (cell: string): Uint8Array =>
    tamper(ods, 'content.xml', (xml) =>
      xml.replace(
        '</table:table>',
        `<table:table-row table:number-rows-repeated="1048570">${cell}</table:table-row></table:table>`,
      ),
    );
  expect(outcome(rows('<table:table-cell table:number-columns-repeated="16384"/>'))).toBe('1 rows');
  expect(
    outcome(
      rows('<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'),
    ),
  ).toBe('too-large');
});

test(
  'pages of joined cells, open tags or one endless cell end soon',
  () => {
    expect(outcomeOfText(`<html><table><tr>${'<td rowspan=2>a</td>'.repeat(50_000)}</tr></table>`)).toBe(
      'too-large',
    );
    expect(['damaged', 'no-table', 'no-columns']).toContain(
      outcomeOfText(`<html><table>${'<tr><td>'.repeat(200_000)}`),
    );
    expect(outcomeOfText(`Họ tên,CCCD\n${'x'.repeat(5_000_000)}`)).toBe('1 rows');
  },
  SECONDS,
);

test('a file above the limit is not even opened', () => {
  expect(outcome(new Uint8Array(50_000_001).fill(65))).toBe('too-large');
});

test('an entity of the file is text, never expanded', () => {
  const bytes = tamper(GOOD, SHEET, (xml) =>
    xml
      .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet')
      .replace(
        '</sheetData>',
        '<row r="4"><c r="B4" t="str"><v>&b;</v></c><c r="C4"><v>1990</v></c></row></sheetData>',
      ),
  );
  expect(draftOf(bytes).rows[2]?.values.name).toBe('&b;');
});

test(
  'bytes changed at random never throw',
  () => {
    const files = (['xlsx', 'xls', 'ods', 'xlsb', 'csv', 'html', 'xlml'] as const).map((type) =>
      listBytes([HEADERS, LAN, BINH], type),
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, (file, edits) => {
        const bytes = file.slice();
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        expect(outcome(bytes)).toBeTypeOf('string');
      }),
      { numRuns: 300, seed: 20_220_504 },
    );
  },
  SECONDS,
);

test('each problem is one sentence that says what to do', () => {
  const kinds = [
    'not-a-workbook',
    'damaged',
    'too-large',
    'protected',
    'no-table',
    'no-columns',
    'worker-failed',
  ] as const;
  const sentences = kinds.map((kind): string => describeProblem({ kind } satisfies FileProblem));
  expect(new Set(sentences).size).toBe(kinds.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^\n]+: [^\n]+\.$/);
});

test('a sheet loses its empty cells, its empty rows and its formulas, and nothing else', () => {
  const tidied = (rows: string): string => {
    const tidy = tidySheet(strToU8(`<x:worksheet><x:sheetData>${rows}</x:sheetData><a/></x:worksheet>`));
    return tidy.ok ? new TextDecoder().decode(tidy.value).slice(26, -32) : tidy.error.kind;
  };
  expect(tidied('<row r="1"><c r="A1" s="1"/></row><row r="2"/><row r="3"></row>')).toBe('');
  expect(tidied('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v></v></c></row>')).toBe(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
  );
  expect(tidied('<row><c/><c><v>1</v></c></row>')).toBe('<row><c/><c><v>1</v></c></row>');
  expect(tidied('<row r="1"><c r="A1"><f>X</f><v>1</v></c><c r="B1"><f t="shared" si="0"/></c></row>')).toBe(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>0</f></c></row>',
  );
  expect(
    tidied('<x:row r="1"><x:c r="A1"/><x:c r="B1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>'),
  ).toBe('<x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>');
  expect(tidied(`<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`)).toBe('too-large');
});
