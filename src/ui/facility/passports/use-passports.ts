import { useDeferredValue, useMemo } from 'react';

import { passportOf } from '../../../domain/passport.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { pilesOf, type PassportPerson, type Piles } from './passport-person.ts';

/** Everybody of this device's book whom the words find, by how their passport stands, in the book's order. */
export function usePassports(text: string): Piles {
  const { book } = useSession();
  const version = useObservable(book.version);
  const hamlets = useObservable(book.hamlets);
  const asked = useDeferredValue(text);
  return useMemo(() => {
    const found = version < 0 ? [] : book.find({ text: asked, filter: { kind: 'all' } });
    const nameOf = (code: string): string => hamlets.find((each) => each.code === code)?.name ?? code;
    return pilesOf(found.map((reading) => personOf(reading, nameOf(reading.hamlet))));
  }, [book, version, hamlets, asked]);
}

function personOf(reading: SubjectReading, place: string): PassportPerson {
  const { name, birthDate, sex, idNumber } = reading.fields;
  return {
    id: reading.subject.id,
    name: name.value,
    birthDate: birthDate.value,
    sex: sex.value,
    idNumber: idNumber.value,
    place,
    state: passportOf(reading),
  };
}
