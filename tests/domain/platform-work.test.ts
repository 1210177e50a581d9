import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FIELDS } from '../../src/domain/field.ts';
import { FORM_ORDER, formatTable, IMPORT_FORMAT } from '../../src/domain/platform-format.ts';
import { importRows, rekeyingQueue } from '../../src/domain/platform-work.ts';
import {
  checked,
  closed,
  journey,
  refused,
  relisted,
  returned,
  said,
  signed,
  updated,
  verified,
  type JourneyStep,
} from '../support/journey-builder.ts';

const GOOD = '068190000002';
const given = checked('completed', { idNumber: GOOD });
const MISSING = { category: 'missing-id', listed: { idNumber: '', phone: '0900000000' } } as const;
const missing = (...steps: readonly JourneyStep[]) => journey(MISSING, ...steps);
const wrong = (...steps: readonly JourneyStep[]) => journey({}, ...steps);
const corrected = checked('corrected', { name: 'Nguyễn Thị Thu', idNumber: '068190000003' });

describe('formats of the Platform', () => {
  test('[PF1] a format is data: headers as given, every cell text, rows numbered', () => {
    const values = [{ ...NO_FIELDS, name: 'Nguyễn Thị Thử', idNumber: '001087123456' }, NO_FIELDS];
    const [headers = [], first = [], second = []] = formatTable(IMPORT_FORMAT, values);
    expect(headers).toEqual(IMPORT_FORMAT.columns.map((column) => column.header));
    expect(first[headers.indexOf('Số CMND/CCCD/HC')]).toBe('001087123456');
    expect([first[0], second[0]]).toEqual(['1', '2']);
    const fixed = { header: 'Quốc tịch', source: { kind: 'text', text: 'Việt Nam' } } as const;
    expect(formatTable({ ...IMPORT_FORMAT, columns: [fixed] }, values)).toEqual([
      ['Quốc tịch'],
      ['Việt Nam'],
      ['Việt Nam'],
    ]);
  });

  test('[PF1] the import’s headers are not yet confirmed, and say so', () => {
    expect(IMPORT_FORMAT.isConfirmed).toBe(false);
  });

  test('[PF2] the order of the form', () => {
    expect(FORM_ORDER).toEqual(['name', 'birthDate', 'sex', 'idNumber']);
  });
});

describe('the import file', () => {
  test('[PW1] holds who had no good number, once the police’s number is signed', () => {
    const [row] = importRows([missing(given, signed())]);
    expect(row).toMatchObject({
      subject: '25090.1',
      values: { idNumber: GOOD, phone: '0900000000' },
      alsoChanged: [],
    });
    const malformed = journey(
      { category: 'malformed-id', listed: { idNumber: '68190000002' } },
      given,
      signed(),
    );
    expect(importRows([malformed])).toHaveLength(1);
  });

  test.each([
    ['proposed only', missing(said('idNumber', GOOD))],
    ['checked only', missing(given)],
    ['returned since', missing(given, signed(), returned())],
    ['updated already', missing(given, signed(), updated('import'))],
    ['found by nobody', missing(checked('not-found'), signed())],
    ['closed', missing(closed('deceased'), checked('not-found'), signed())],
    ['refused by the Platform', missing(given, signed(), updated('import'), refused('trùng số'))],
    ['wrong-info', wrong(corrected, signed())],
    ['right already', missing(given, signed(), verified('right'))],
  ])('[PW1] does not hold who is %s', (_, reading) => {
    expect(importRows([reading])).toEqual([]);
  });

  test('[PW1] tells what else differs from the list', () => {
    const both = checked('completed', { idNumber: GOOD, name: 'Nguyễn Thị Thu' });
    expect(importRows([missing(both, signed())])[0]?.alsoChanged).toEqual(['name']);
  });
});

describe('the re-keying desk', () => {
  test('[PW2] shows old and new per field in the order of the form, and only what differs', () => {
    expect(rekeyingQueue([wrong(corrected, signed())])).toMatchObject([
      {
        listed: { name: 'Nguyễn Thị Thử' },
        changes: [
          { field: 'name', from: 'Nguyễn Thị Thử', to: 'Nguyễn Thị Thu' },
          { field: 'idNumber', from: GOOD, to: '068190000003' },
        ],
        refusal: '',
      },
    ]);
    expect(rekeyingQueue([wrong(checked('matches'), signed())])[0]?.changes).toEqual([]);
  });

  test('[PW2] takes over what the Platform refused to import, with its reason, until it is updated', () => {
    const steps = [given, signed(), updated('import'), refused('trùng số')];
    expect(rekeyingQueue([missing(...steps)])).toMatchObject([{ refusal: 'trùng số' }]);
    expect(rekeyingQueue([missing(...steps, updated(), refused('sai ngày sinh'))])).toMatchObject([
      { refusal: 'sai ngày sinh' },
    ]);
    expect(rekeyingQueue([missing(...steps, updated())])).toEqual([]);
    const anew = missing(...steps, returned(), given, signed());
    expect(rekeyingQueue([anew])).toEqual([]);
    expect(importRows([anew])).toHaveLength(1);
  });

  test.each([
    ['checked only', wrong(corrected)],
    ['updated', wrong(corrected, signed(), updated())],
    ['returned', wrong(corrected, signed(), returned())],
    ['found by nobody', wrong(checked('not-found'), signed())],
    ['somebody for the import', missing(given, signed())],
  ])('[PW2] does not offer who is %s', (_, reading) => {
    expect(rekeyingQueue([reading])).toEqual([]);
  });

  test('[PW2] a list that reads otherwise after a wrong typing leaves the subject on the desk, old from that list', () => {
    const mistyped = wrong(
      corrected,
      signed(),
      updated(),
      relisted({ name: 'Nguyễn Thị Thuu' }),
      refused('gõ sai'),
    );
    expect(rekeyingQueue([mistyped])).toMatchObject([
      {
        changes: [{ field: 'name', from: 'Nguyễn Thị Thuu', to: 'Nguyễn Thị Thu' }, { field: 'idNumber' }],
        refusal: 'gõ sai',
      },
    ]);
  });

  test('[PW2] what waits for the Platform is in the file or on the desk, never in both', () => {
    const readings = [
      journey({ ...MISSING, id: '25090.1', row: 1 }, given, signed()),
      journey({ ...MISSING, id: '25090.2', row: 2 }, given, signed(), refused('x')),
      journey({ id: '25090.3', row: 3 }, corrected, signed()),
      journey({ id: '25090.4', row: 4 }, checked('matches'), signed()),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(readings), (some) => {
        const found = [...importRows(some), ...rekeyingQueue(some)].map((each) => each.subject);
        expect([...found].sort()).toEqual(some.map((reading) => reading.subject.id).sort());
        const rows = rekeyingQueue(some).map((item) => item.row);
        expect(rows).toEqual([...rows].sort((left, right) => left - right));
      }),
    );
  });
});
