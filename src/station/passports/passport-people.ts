import { setImmediate } from 'node:timers/promises';
import { passportOf, type PassportState } from '../../domain/passport.ts';
import type { Subject } from '../../domain/subject.ts';
import { versionOf } from '../../domain/subject.ts';
import { readSubject } from '../../sync/reading.ts';
import type { Hamlet, Store } from '../store/store.ts';

/** Somebody whom the Platform says is right, with what is needed to sign their passport and nothing more. */
export interface PassportPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly idNumber: string;
  /** Name of the hamlet; empty for nobody's. */
  readonly hamlet: string;
  /** Station sequence of the newest thing known of them, for the operation that is based on it. */
  readonly basis: number;
  readonly state: PassportState;
}

/** Subjects read at a time; between two batches the phones get their turn. */
const AT_ONCE = 500;

/** [ST33] Everybody of the commune whose passport is signed, can be, or is held up by a dose or a facility's word. */
export async function passportPeople(store: Store, commune: string): Promise<readonly PassportPerson[]> {
  const hamlets = await store.read((tx) => tx.directory.hamlets(commune));
  const people: PassportPerson[] = [];
  for (let after = 0; ;) {
    const from = { after, limit: AT_ONCE };
    const subjects = await store.read((tx) => tx.subjects.page(commune, { kind: 'right' }, from));
    people.push(...subjects.map((subject) => personOf(subject, hamlets)));
    const last = subjects.at(-1);
    if (last === undefined || subjects.length < AT_ONCE) return people;
    after = Number(last.id.slice(commune.length + 1));
    await setImmediate();
  }
}

function personOf(subject: Subject, hamlets: readonly Hamlet[]): PassportPerson {
  const reading = readSubject(subject);
  const { name, birthDate, sex, idNumber } = reading.fields;
  return {
    id: subject.id,
    name: name.value,
    birthDate: birthDate.value,
    sex: sex.value,
    idNumber: idNumber.value,
    hamlet: hamlets.find(({ code }) => code === reading.hamlet)?.name ?? reading.hamlet,
    basis: versionOf(subject),
    state: passportOf(reading),
  };
}
