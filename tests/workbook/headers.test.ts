import { expect, test } from 'vitest';

import { inspectList } from '../../src/workbook/inspect-list.ts';
import {
  BINH,
  bookOf,
  bytesOf,
  draftOf,
  draftOfText,
  HEADERS,
  LAN,
  listBytes,
  peopleOf,
  sheetOf,
  TODAY,
  warningsOf,
} from '../support/workbook-builder.ts';

const merged = (rows: Parameters<typeof sheetOf>[0], merges: readonly string[]): Uint8Array =>
  bytesOf(
    bookOf({
      A: sheetOf(rows, (made) => {
        made['!merges'] = merges.map((range) => {
          const [start = '', end = ''] = range.split(':');
          const at = (cell: string) => ({ c: cell.charCodeAt(0) - 65, r: Number(cell.slice(1)) - 1 });
          return { s: at(start), e: at(end) };
        });
      }),
    }),
  );

test('title rows above, stars, line breaks, capitals and missing accents do not hide the header', () => {
  const draft = draftOf(
    listBytes([
      ['SỞ Y TẾ LÂM ĐỒNG', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH SÁCH ĐỐI TƯỢNG KHÔNG CÓ CMND/CCCD, SAI NGÀY SINH, HỌ TÊN'],
      [],
      [
        'TT',
        'HO VA\nTEN (*)',
        'NGAY THANG\r\nNAM SINH (*)\n(dd/mm/yyyy)',
        'G.TÍNH',
        'Số CMND / CCCD\n(9 hoặc 12 số)',
        'SĐT',
      ],
      ['1', 'Lê An', '12/03/1990', 'Nam', '068090000001', '0912345678'],
    ]),
  );
  expect(draft.headerRow).toBe(4);
  expect(peopleOf(draft)).toEqual(['Lê An | 12/03/1990 | Nam | 068090000001']);
  expect(draft.rows[0]?.values.phone).toBe('0912345678');
});

test('a header over two rows, joined cells, and the numbering row below it', () => {
  const draft = draftOf(
    merged(
      [
        [
          'STT',
          'Họ và tên',
          'Ngày sinh',
          null,
          null,
          'Giới tính',
          null,
          'Giấy tờ tùy thân',
          null,
          'Địa chỉ',
          null,
        ],
        [null, null, 'Ngày', 'Tháng', 'Năm', 'Nam', 'Nữ', 'Số', 'Ngày cấp', 'Thôn', 'Xã'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
        [1, 'Lê An', 5, 3, 1990, 'x', null, '068090000001', '01/01/2021', 'Thôn 1', 'Lộc Thành'],
        [2, 'Lê Thị Ba', null, null, 1985, null, 'X', '', '', 'Thôn 2', 'Lộc Thành'],
        [3, 'Lê Cu', null, 4, 1985, 'x', 'x', '', '', 'Thôn 2', 'Lộc Thành'],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1', 'H1:I1', 'J1:K1'],
    ),
  );
  expect(peopleOf(draft)).toEqual([
    'Lê An | 05/03/1990 | Nam | 068090000001',
    'Lê Thị Ba | 1985 | Nữ | ',
    'Lê Cu | 04/1985 |  | ',
  ]);
  expect(draft.rows.map(({ values }) => values.hamlet)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 2']);
  expect(warningsOf(draft)).toContain('6 sex both-sexes');
});

test('the year of birth under "Nam" or "Nữ" gives the sex as well', () => {
  const draft = draftOf(
    merged(
      [
        ['STT', 'Họ và tên', 'Năm sinh', null, 'Số CCCD'],
        [null, null, 'Nam', 'Nữ', null],
        [1, 'Lê An', 1990, null, '068090000001'],
        [2, 'Lê Thị Ba', null, '12/03/1985', ''],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
    ),
  );
  expect(peopleOf(draft)).toEqual(['Lê An | 1990 | Nam | 068090000001', 'Lê Thị Ba | 12/03/1985 | Nữ | ']);
});

test('without accents "NAM" is a year beside day and month, and a "NU" column alone is ticked for women', () => {
  const draft = draftOf(
    merged(
      [
        ['STT', 'HO TEN', 'NGAY SINH', null, null, 'NU', 'SO CMND'],
        [null, null, 'NGAY', 'THANG', 'NAM', null, null],
        [1, 'LE AN', 1, 2, 1990, 'x', '251234567'],
        [2, 'LE BA', 1, 2, 1991, null, '251234568'],
      ],
      ['C1:E1'],
    ),
  );
  expect(peopleOf(draft)).toEqual([
    'LE AN | 01/02/1990 | Nữ | 251234567',
    'LE BA | 01/02/1991 |  | 251234568',
  ]);
});

test('a header over two rows in a text file has no joined cells to tell', () => {
  const draft = draftOfText(
    'STT,Họ và tên,Ngày sinh,,,Giới tính,Số CCCD\n,,Ngày,Tháng,Năm,,\n1,Lê An,5,3,1990,Nam,068090000001\n',
  );
  expect(peopleOf(draft)).toEqual(['Lê An | 05/03/1990 | Nam | 068090000001']);
});

test.each([
  ['Họ', 'Tên'],
  ['Họ và tên đệm', 'Tên'],
  ['Họ đệm', 'Tên'],
  ['Họ và chữ đệm', 'TÊN'],
  ['Họ và tên', ''],
])('a name in two columns (%s, %s) is joined', (family, given) => {
  const draft = draftOf(
    listBytes([
      ['STT', family, given, 'Năm sinh', 'CCCD'],
      [1, 'Nguyễn Thị', 'Lan', 1990, '068190000002'],
      [2, 'Trần Văn', 'Bình', 1980, ''],
    ]),
  );
  expect(peopleOf(draft)).toEqual(['Nguyễn Thị Lan | 1990 |  | 068190000002', 'Trần Văn Bình | 1980 |  | ']);
});

test('of a nine-digit and a twelve-digit column the twelve digits count, then whatever is there', () => {
  const draft = draftOf(
    listBytes([
      ['Họ tên', 'Số CMND', 'Số CCCD', 'Hộ chiếu'],
      ['Lê An', '251234567', '068090000001', ''],
      ['Lê Ba', '251234568', '', 'B1234567'],
      ['Lê Cu', '', '', 'B1234567'],
      ['Lê Du', '25123', '', ''],
    ]),
  );
  expect(draft.rows.map(({ values }) => values.idNumber)).toEqual(['068090000001', '251234568', '', '25123']);
  expect(draft.categories).toEqual({ 'wrong-info': 2, 'missing-id': 1, 'malformed-id': 1 });
});

test("other people's and other things' columns are not the person's", () => {
  const draft = draftOf(
    listBytes([
      [
        'STT',
        'Họ tên người giám hộ',
        'CCCD người giám hộ',
        'Họ và tên',
        'Ngày cấp CCCD',
        'Mã định danh',
        'Ngày tiêm',
        'Ngày sinh',
        'Tên vắc xin',
        'Nơi sinh',
        'Dân tộc',
      ],
      [
        1,
        'Lê Mẹ',
        '068180000009',
        'Lê Con',
        '01/01/2021',
        '068315000004',
        '02/02/2022',
        '03/03/2015',
        'Pfizer',
        'Lâm Đồng',
        'Kinh',
      ],
    ]),
  );
  expect(peopleOf(draft)).toEqual(['Lê Con | 03/03/2015 |  | 068315000004']);
});

test.each([
  ['ho_ten', 'ngay_sinh', 'gioi_tinh', 'so_cccd'],
  ['HoTen', 'NgaySinh', 'GioiTinh', 'SoCCCD'],
  ['FULL NAME', 'DOB', 'Gender', 'ID number'],
  ['Họ tên khách hàng', 'NTNS', 'Phái', 'Mã số định danh cá nhân/CMND'],
  [
    'Họ và tên (viết hoa có dấu)',
    'Ngày, tháng, năm sinh',
    'Giới tính (Nam/Nữ)',
    'Số CMND/CCCD/Hộ chiếu (nếu có)',
  ],
  ['Ho\u0323 va\u0300 te\u0302n', 'Nga\u0300y sinh', 'Gio\u031b\u0301i ti\u0301nh', 'Số thẻ căn cước'],
])('headers as other programs write them: %s, %s, %s, %s', (...headers) => {
  const draft = draftOf(listBytes([headers, ['Lê An', '12/03/1990', 'Nam', '068090000001']]));
  expect(peopleOf(draft)).toEqual(['Lê An | 12/03/1990 | Nam | 068090000001']);
});

test('headers that are names of what every object has are only text', () => {
  const draft = draftOf(
    listBytes([
      ['__proto__', 'constructor', 'Họ tên', 'toString', 'CCCD'],
      ['a', 'b', 'Lê An', 'c', '068090000001'],
    ]),
  );
  expect(draft.headers).toEqual(['__proto__', 'constructor', 'Họ tên', 'toString', 'CCCD']);
  expect(Object.keys({})).toEqual([]);
  expect(peopleOf(draft)).toEqual(['Lê An |  |  | 068090000001']);
});

test('a person may correct the mapping; parts that stay parts are still joined', () => {
  const bytes = listBytes([
    ['Họ', 'Tên', 'Cột lạ', 'Năm sinh'],
    ['Nguyễn', 'Lan', '068190000002', '1990'],
  ]);
  expect(peopleOf(draftOf(bytes))).toEqual(['Nguyễn Lan | 1990 |  | ']);
  const mapping = { 0: 'name', 1: 'name', 2: 'idNumber', 3: 'ignore' } as const;
  const draft = draftOf(bytes, { mapping });
  expect(peopleOf(draft)).toEqual(['Nguyễn Lan |  |  | 068190000002']);
  expect(draft.mapping).toEqual(mapping);
});

test('without headers the contents tell, when they are sure', () => {
  const draft = draftOfText(
    '1,Lê Thị An,12/03/1990,Nữ,068190000001\n2,Lê Văn Ba,1/4/1980,Nam,068080000002\n3,Lê Cu,5/5/1985,Nam,\n',
  );
  expect(draft.headerRow).toBe(0);
  expect(peopleOf(draft)[2]).toBe('Lê Cu | 5/5/1985 | Nam | ');
});

test('without headers a column of mostly malformed numbers is still the numbers', () => {
  const draft = draftOfText(
    'Lê Thị An,12/03/1990,Nữ,068190000001\nLê Văn Ba,1/4/1980,Nam,\nLê Cu,5/5/1985,Nam,25123456\n',
  );
  expect(draft.categories).toEqual({ 'wrong-info': 1, 'malformed-id': 1, 'missing-id': 1 });
});

test('without headers and without numbers nobody is counted as having none', () => {
  const bytes = new TextEncoder().encode('Lê An,12/03/1990,Nữ\nLê Ba,1/4/1980,Nam\nLê Cu,5/5/1985,Nam\n');
  expect(inspectList(bytes, 'a.csv', TODAY)).toMatchObject({ ok: false });
});

test('an inspection names each column by its letter and its field', () => {
  const seen = inspectList(listBytes([HEADERS, LAN, BINH]), 'a.xlsx', TODAY);
  expect(seen).toMatchObject({
    ok: true,
    value: {
      rows: 2,
      categories: { 'wrong-info': 2, 'malformed-id': 0, 'missing-id': 0 },
      columns: [
        { column: 'A', header: 'STT', field: null },
        { column: 'B', header: 'Họ và tên', field: 'name' },
        { column: 'C', header: 'Ngày sinh', field: 'birthDate' },
        { column: 'D', header: 'Giới tính', field: 'sex' },
        { column: 'E', header: 'Số CMND/CCCD/HC', field: 'idNumber' },
      ],
      warnings: [],
    },
  });
});
