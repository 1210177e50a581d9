import type { Commands, Saved } from '../../src/client/commands.ts';
import type { Session } from '../../src/client/session.ts';
import { CONTESTED_FIELDS, IDENTITY_FIELDS, type Field } from '../../src/domain/field.ts';
import type { SubjectReading } from '../../src/domain/reading.ts';
import { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import type { Say } from './step.ts';
import { HAMLETS } from './template.ts';

/** Few values, so that people agree and disagree; now and then one nobody else has. */
const VALUES: Readonly<Record<Field, readonly string[]>> = {
  name: ['Ka Thử Một', 'Ka Thử Hai', 'Người Thử 0'],
  birthDate: ['01/02/1990', '02/01/1990', '1990'],
  sex: ['Nam', 'Nữ'],
  idNumber: ['068190000001', '068190000002', '250900001'],
  hamlet: HAMLETS,
  phone: ['0900000001', '0900000002'],
  address: ['Nhà số 1', 'Nhà số 2', ''],
};

const ENTERED: readonly Field[] = [...IDENTITY_FIELDS, ...IDENTITY_FIELDS, 'phone', 'address'];

/** What the person does on the screen of this session; undefined when there is nothing to do it with. */
export function mean(
  { book, commands }: Session,
  { subject, intent, pick }: Say,
  ledger: Ledger,
): Promise<Saved> | undefined {
  const readings = book.find({ text: '', filter: { kind: 'all' } });
  const about = readings[subject % Math.max(1, readings.length)];
  if (about === undefined) return undefined;
  return DO[intent]({ about, commands, chance: new Chance(pick), ledger });
}

interface Doing {
  readonly about: SubjectReading;
  readonly commands: Commands;
  readonly chance: Chance;
  readonly ledger: Ledger;
}

const DO: Readonly<Record<Say['intent'], (doing: Doing) => Promise<Saved> | undefined>> = {
  correct: (doing) =>
    doing.commands.correct(idOf(doing), valuesOf(doing), doing.chance.pick(['card', 'paper', 'said'])),
  confirm: (doing) => doing.commands.confirm(idOf(doing), 'paper'),
  close: (doing) =>
    doing.commands.close(idOf(doing), doing.chance.pick(['moved-away', 'unknown-here']), 'xa'),
  note: (doing) => doing.commands.note(idOf(doing), `ghi chú ${doing.chance.below(100)}`),
  undo: (doing) => {
    const target = doing.commands.undoable(idOf(doing));
    if (target === undefined) return undefined;
    doing.ledger.maybeTakenBack.add(target);
    return doing.commands.undo(idOf(doing), target);
  },
  assign: (doing) => {
    const hamlet = doing.chance.pick(HAMLETS);
    doing.ledger.enter(idOf(doing), 'hamlet', hamlet);
    return doing.commands.assign([idOf(doing)], hamlet);
  },
  check: (doing) => {
    const verdict = doing.chance.pick(['matches', 'matches', 'corrected', 'not-found'] as const);
    const given = verdict === 'corrected' ? identityOf(doing) : {};
    return doing.commands.check(idOf(doing), verdict, given);
  },
  return: (doing) => doing.commands.returnBack(idOf(doing), 'xem lại'),
  settle: (doing) => {
    const { about, chance, commands } = doing;
    const field =
      about.contested[chance.below(Math.max(1, about.contested.length))] ?? chance.pick(CONTESTED_FIELDS);
    const { value } = chance.pick(about.fields[field].claims);
    return commands.settle(idOf(doing), field, { value, reason: 'đã hỏi' });
  },
  update: (doing) => doing.commands.update(idOf(doing), 'hand'),
  refuse: (doing) => doing.commands.refuse(idOf(doing), 'không nhận'),
};

const idOf = ({ about }: Doing): string => about.subject.id;

function valuesOf(doing: Doing): Partial<Record<Field, string>> {
  const fields = new Set([
    doing.chance.pick(ENTERED),
    ...(doing.chance.is(0.3) ? [doing.chance.pick(ENTERED)] : []),
  ]);
  return entered(doing, [...fields]);
}

const identityOf = (doing: Doing): Partial<Record<Field, string>> =>
  entered(doing, [doing.chance.pick(IDENTITY_FIELDS)]);

function entered(doing: Doing, fields: readonly Field[]): Partial<Record<Field, string>> {
  const { chance, ledger } = doing;
  return Object.fromEntries(
    fields.map((field) => {
      const own = field === 'sex' || chance.is(0.75) ? '' : ` ${chance.below(1000)}`;
      const value = `${chance.pick(VALUES[field])}${own}`.trim();
      ledger.enter(idOf(doing), field, value);
      return [field, value];
    }),
  );
}
