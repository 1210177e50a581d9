import { NO_FIELDS, type Fields } from '../../src/domain/field.ts';
import type { Category } from '../../src/domain/category.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Entry, Subject } from '../../src/domain/subject.ts';
import { accepted, change, LAN, LISTING, MINH, operation, POLICE, STATION } from './subject-builder.ts';

/** A synthetic subject of hamlet 3, already assigned to it. */
export function listed(row: number, values: Partial<Fields>, more: readonly Operation[] = []): Subject {
  const id = `25090.${row}`;
  const assigned = operation(STATION, 'assign', { change: change('', 'h3') }, { subject: id });
  const all = { ...NO_FIELDS, name: 'Nguyễn Thị Thử', birthDate: '12/03/1990', sex: 'Nữ', ...values };
  return {
    id,
    commune: '25090',
    listing: LISTING,
    listedOn: '2022-08-29',
    row,
    listedSeq: 1,
    listed: all,
    category: categoryOf(all.idNumber),
    entries: [assigned, ...more].map((each, at): Entry => accepted({ ...each, subject: id }, at + 2)),
  };
}

const categoryOf = (number: string): Category => {
  if (number === '') return 'missing-id';
  return /^(\d{9}|\d{12})$/.test(number) ? 'wrong-info' : 'malformed-id';
};

/** One of every kind a volunteer meets; nobody of them exists. */
export const EVERY_KIND: readonly Subject[] = [
  listed(1, { name: 'Nguyễn Thị Hoa', idNumber: '68190001234' }),
  listed(2, { name: 'K’Brốs', sex: 'Nữ', birthDate: '05/02/1986', idNumber: '068086000123' }),
  listed(3, { name: 'Ka Nhoi', birthDate: '1990', idNumber: '' }),
  listed(4, {
    name: 'Trần Văn Bảy',
    sex: 'Nam',
    birthDate: '01/01/1968',
    idNumber: '068068000777',
    phone: '0900000001',
  }),
  listed(5, { name: 'Lê Thị Thu Hà', birthDate: '30/11/1975', idNumber: '068175000456' }, [
    operation(MINH, 'correct', {
      changes: { idNumber: change('068175000456', '068175000465') },
      evidence: 'card',
    }),
    operation(POLICE, 'correct', {
      changes: { idNumber: change('068175000456', '068175000654') },
      evidence: 'police',
    }),
  ]),
  listed(6, { name: 'Phan Đình Phước', sex: 'Nam', birthDate: '17/08/1959', idNumber: '068059000111' }, [
    operation(MINH, 'confirm', { changes: {}, evidence: 'paper' }),
    operation(POLICE, 'return', { reason: 'Tên trên thẻ là Phan Đình Phúc, đề nghị xem lại giấy tờ.' }),
  ]),
  listed(7, { name: 'Nguyễn Thị Hoa', birthDate: '12/03/1990', idNumber: '068190001234' }),
  listed(8, { name: 'Hoàng Thị Cúc', birthDate: '22/12/1948', idNumber: '068148000999' }, [
    operation(MINH, 'close', { reason: 'moved-away', detail: 'Xã Lộc An' }),
  ]),
  listed(9, { name: 'Đặng Quốc Việt', sex: 'Nam', birthDate: '09/09/2001', idNumber: '068201000321' }, [
    operation(MINH, 'correct', {
      changes: { birthDate: change('09/09/2001', '09/09/2002') },
      evidence: 'paper',
    }),
  ]),
];

/** `count` more people with made-up names, for lists that scroll. */
export const manyPeople = (count: number): readonly Subject[] =>
  Array.from({ length: count }, (_, at) =>
    listed(100 + at, {
      name: `${FAMILY[at % FAMILY.length]} ${MIDDLE[at % MIDDLE.length]} ${GIVEN[(at * 7) % GIVEN.length]}`,
      birthDate: `${String((at % 28) + 1).padStart(2, '0')}/0${(at % 9) + 1}/19${60 + (at % 39)}`,
      idNumber: `0681${60 + (at % 39)}${String(100_000 + at)}`,
    }),
  );

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Ka', 'Hoàng', 'Đặng', 'Bùi'];
const MIDDLE = ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Bích', 'Thị Kim'];
const GIVEN = ['Hà', 'Lan', 'Mai', 'Hoa', 'Cúc', 'Đào', 'Nhung', 'Yến', 'Thủy', 'Hằng', 'Ngân'];

const AHEAD = '2031-01-01T08:00:00.000Z';

/** Two volunteers of the hamlet differ on a number; one of their clocks is years ahead. */
export const BETWEEN_NEIGHBOURS: Subject = listed(
  11,
  { name: 'Ka Thủy', birthDate: '14/06/1982', idNumber: '068182000456' },
  [
    operation(LAN, 'correct', {
      changes: { idNumber: change('068182000456', '068182000465') },
      evidence: 'card',
    }),
    {
      ...operation(MINH, 'correct', {
        changes: { idNumber: change('068182000456', '068182000654') },
        evidence: 'said',
      }),
      deviceTime: AHEAD,
    },
  ],
);

/** A volunteer and a clerk differ on a name. */
export const WITH_A_CLERK: Subject = listed(
  12,
  { name: 'Nguyễn Thị Hòa', birthDate: '02/09/1977', idNumber: '068177000321' },
  [
    operation(LAN, 'correct', {
      changes: { name: change('Nguyễn Thị Hòa', 'Nguyễn Thị Hoà Bình') },
      evidence: 'paper',
    }),
    operation(STATION, 'correct', {
      changes: { name: change('Nguyễn Thị Hòa', 'Nguyễn Thị Hoa') },
      evidence: 'said',
    }),
  ],
);

/** The station has decided between Lan's and Minh's birth dates, for Minh's. */
export const DECIDED: Subject = decided(
  listed(13, { name: 'Bùi Văn Sáu', sex: 'Nam', birthDate: '1966', idNumber: '068066000777' }, [
    operation(LAN, 'correct', { changes: { birthDate: change('1966', '12/03/1966') }, evidence: 'said' }),
    operation(MINH, 'correct', { changes: { birthDate: change('1966', '21/03/1966') }, evidence: 'card' }),
  ]),
);

function decided(before: Subject): Subject {
  const saw = before.entries.filter((entry) => entry.kind === 'correct').map((entry) => entry.id);
  const settled = operation(
    STATION,
    'settle',
    { field: 'birthDate', change: change('12/03/1966', '21/03/1966', saw), reason: 'Đã xem thẻ CCCD' },
    { subject: before.id },
  );
  return { ...before, entries: [...before.entries, accepted(settled, before.entries.length + 2)] };
}
