import type { Fields, IdentityField } from '../../domain/field.ts';
import type { Household, Person } from './person.ts';
import type { Random } from './random.ts';

/** Whom a fault happens to, and who else lives there. */
export interface Victim {
  readonly person: Person;
  readonly household: Household;
  /** The row as it would be written without this fault. */
  readonly written: Fields;
}

/** One kind of slip: which field it spoils, how often it happens beside the others, and what is written then. */
export interface Fault {
  readonly kind: string;
  readonly field: IdentityField;
  readonly weight: number;
  /** Undefined where it cannot happen to this person. */
  readonly write: (victim: Victim, random: Random) => Partial<Fields> | undefined;
}
