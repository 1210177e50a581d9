import type { Fields } from '../../src/domain/field.ts';
import type { ListDraft } from '../../src/client/station-desk.ts';
import type { ListedRow } from '../../src/domain/operation.ts';
import { fileRows, people } from '../station/support/test-station.ts';
import { HAMLETS } from './template.ts';

/** A file of the Platform as the station's desk has read it. */
export interface ListFile {
  readonly draft: ListDraft;
  readonly listedOn: string;
  readonly purpose: 'list' | 'verification';
}

const NAMES = new Map([
  ['Thôn 1', HAMLETS[0]],
  ['Thôn 2', HAMLETS[1]],
]);

const [first = {}, second = {}, third = {}, fourth = {}, fifth = {}] = [
  ...people(3, 'Thôn 1'),
  ...people(2, 'Thôn 2', 3),
];
const [sixth = {}] = people(1, 'Thôn 1', 10);
const [seventh = {}] = people(1, 'Thôn 1', 11);

/** Later lists: somebody reads otherwise, somebody is new, somebody is no longer there. */
export const LISTS: readonly ListFile[] = [
  fileOf('list', '2022-09-05', [{ ...first, name: 'Ka Thử Một' }, second, third, fourth, fifth, sixth]),
  fileOf('list', '2022-09-06', [
    first,
    { ...second, sex: 'Nam' },
    fourth,
    { ...fifth, birthDate: '1990' },
    seventh,
  ]),
  fileOf('verification', '2022-09-12', [first, { ...second, name: 'Ka Thử Hai' }, third, fifth]),
];

function fileOf(purpose: ListFile['purpose'], listedOn: string, rows: readonly Partial<Fields>[]): ListFile {
  const draft: ListDraft = {
    fileName: `${listedOn}.xlsx`,
    sheet: '1',
    headerRow: 1,
    headers: ['Họ tên', 'Thôn'],
    mapping: {},
    rows: fileRows(rows).map(({ row, cells, values }) => ({ row, cells, values, category: 'wrong-info' })),
    categories: { 'wrong-info': rows.length, 'malformed-id': 0, 'missing-id': 0 },
    warnings: [],
  };
  return { draft, listedOn, purpose };
}

/** What one of the files says in the row a list operation names, hamlets as codes; undefined when none does. */
export function rowIn({ listedOn, row }: Pick<ListedRow, 'listedOn' | 'row'>): Fields | undefined {
  const file = LISTS.find((each) => each.listedOn === listedOn);
  const found = file?.draft.rows.find((each) => each.row === row);
  return found && { ...found.values, hamlet: NAMES.get(found.values.hamlet) ?? '' };
}
