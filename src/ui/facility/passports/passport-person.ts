import type { PassportState } from '../../../domain/passport.ts';
import type { SubjectId } from '../../../domain/operation.ts';

/** Somebody as these screens show them, from the book of this device or as the station answers. */
export interface PassportPerson {
  readonly id: SubjectId;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly idNumber: string;
  /** Name of the hamlet; may be empty. */
  readonly place: string;
  readonly state: PassportState;
}

export type PassportPile = PassportState['kind'];

export type Piles<T extends PassportPerson = PassportPerson> = Readonly<Record<PassportPile, readonly T[]>>;

/** The same people by how their passport stands, in their order. */
export function pilesOf<T extends PassportPerson>(people: Iterable<T>): Piles<T> {
  const piles: Record<PassportPile, T[]> = { ready: [], blocked: [], signed: [] };
  for (const person of people) piles[person.state.kind].push(person);
  return piles;
}

/** "Signed", or "not, because …". */
export type SayPassport = (person: PassportPerson, signed: boolean, reason: string) => Promise<void>;
