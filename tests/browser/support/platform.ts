import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, write } from 'xlsx';
import { IDENTITY_FIELDS, type Fields, type IdentityField } from '../../../src/domain/field.ts';
import type { Identity } from '../../../src/domain/police-word.ts';
import { titlesOf, totalCells } from '../../../src/station/sample/list-file.ts';
import { EVERYBODY, LIST, type Villager } from './commune.ts';

/** Where the four facts stand in the list's columns. */
const COLUMN: Readonly<Record<IdentityField, number>> = { name: 1, birthDate: 2, sex: 3, idNumber: 4 };

/** A row of the Platform; `isTouched` once somebody has written to it, so that it is compared again. */
interface Row {
  readonly cells: string[];
  isTouched: boolean;
}

/**
 * The national Platform as a station meets it: it gives out a list, is typed into, takes a file, and gives out the
 * next list, without those whom it then finds in the population database. The test is that database.
 */
export class Platform {
  readonly #rows = new Map<number, Row>(
    LIST.rows.map(({ row, cells }) => [row, { cells: [...cells], isTouched: false }]),
  );
  readonly #database = new Map<number, Fields>(EVERYBODY.map(({ row, truth }) => [row, truth]));

  /** What the population database says of somebody, where it is not what the papers say. */
  knows(who: Villager, facts: Partial<Identity>): void {
    this.#database.set(who.row, { ...who.truth, ...facts });
  }

  /** Somebody sits at its form and types these over what is there. */
  type(who: Villager, facts: Partial<Identity>): void {
    const row = this.#rowOf(who.row);
    for (const field of IDENTITY_FIELDS)
      row.cells[COLUMN[field]] = facts[field] ?? row.cells[COLUMN[field]] ?? '';
    row.isTouched = true;
  }

  /** A new person, wrong from the start; the number of the row. */
  add(facts: Identity): number {
    const row = Math.max(...this.#rows.keys()) + 1;
    const [someone] = this.#rows.values();
    const cells = [...(someone?.cells ?? [])];
    for (const field of IDENTITY_FIELDS) cells[COLUMN[field]] = facts[field];
    this.#rows.set(row, { cells, isTouched: false });
    return row;
  }

  /** "Import đối tượng": finds people by name and birth date, takes their numbers; the rows of the file. */
  importFile(file: string): readonly Readonly<Record<string, unknown>>[] {
    const sheet = Object.values(read(readFileSync(file), { cellText: false }).Sheets)[0];
    if (sheet === undefined) throw new Error('the import file has no sheet');
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true });
    for (const row of rows) {
      const same = [...this.#rows.values()].filter(
        ({ cells }) =>
          cells[COLUMN.name] === row['Họ và tên'] && cells[COLUMN.birthDate] === row['Ngày sinh'],
      );
      const [found] = same;
      if (found === undefined || same.length > 1) throw new Error('the Platform does not know whom it means');
      found.cells[COLUMN.idNumber] = String(row['Số CMND/CCCD/HC']);
      found.isTouched = true;
    }
    return rows;
  }

  /** "Lập danh sách xác minh thông tin": everybody who is still wrong, as an .xlsx; how many that are. */
  writeList(file: string): number {
    const wrong = [...this.#rows]
      .filter(([row, each]) => !this.#isRight(row, each))
      .map(([, each]) => each.cells);
    const table = [
      ...titlesOf(LIST.unit.name).map((line) => [line]),
      [...LIST.headers],
      ...wrong.map((cells, at) => [String(at + 1), ...cells.slice(1)]),
      [...totalCells(wrong.length)],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Danh sách');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
    return wrong.length;
  }

  #isRight(row: number, { cells, isTouched }: Row): boolean {
    const truth = this.#database.get(row);
    return (
      isTouched &&
      truth !== undefined &&
      IDENTITY_FIELDS.every((field) => cells[COLUMN[field]] === truth[field])
    );
  }

  #rowOf(row: number): Row {
    const found = this.#rows.get(row);
    if (found === undefined) throw new Error(`the Platform has no row ${row}`);
    return found;
  }
}
