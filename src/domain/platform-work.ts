import { effectiveEntries } from './effective.ts';
import { NO_FIELDS, type Fields, type IdentityField } from './field.ts';
import { cleanNumber, isWellFormed } from './identity-number.ts';
import type { SubjectId } from './operation.ts';
import { FORM_ORDER } from './platform-format.ts';
import { confirmedIdentity, type Identity } from './police-word.ts';
import type { SubjectReading } from './reading.ts';

/** A row of the import file (letter 2262 step 4), with the person's values as they are to be on the Platform. */
export interface ImportRow {
  readonly subject: SubjectId;
  /** Row in the Platform's list. */
  readonly row: number;
  readonly values: Fields;
  /** Confirmed values besides the number that differ from the list: the next verification shows if they went in. */
  readonly alsoChanged: readonly IdentityField[];
}

/** What the station types into the Platform for one subject. */
export interface RekeyingItem {
  readonly subject: SubjectId;
  readonly row: number;
  /** To find the person there: the values as the Platform's newest list has them. */
  readonly listed: Identity;
  /** Old and new per field, in the Platform's order; none when the police confirmed what is listed. */
  readonly changes: readonly { readonly field: IdentityField; readonly from: string; readonly to: string }[];
  /** The Platform refused it before, because …; empty otherwise. */
  readonly refusal: string;
}

/**
 * [PW1] Who goes into the import file: listed without a number or with a malformed one, signed, not yet updated, with
 * a good number the police confirmed, and not refused by the Platform since the signature. Everybody else who is
 * signed is typed. In the list's order.
 */
export const importRows = (readings: Iterable<SubjectReading>): readonly ImportRow[] =>
  signedWork(readings)
    .filter(isImport)
    .map(({ reading, confirmed }) => ({
      ...placeOf(reading),
      values: {
        ...NO_FIELDS,
        ...confirmed,
        phone: reading.fields.phone.value,
        address: reading.fields.address.value,
      },
      alsoChanged: changesOf(reading, confirmed)
        .map((change) => change.field)
        .filter((field) => field !== 'idNumber'),
    }));

/**
 * [PW2] The queue of the re-keying desk: signed, not yet updated, and either wrong-info or refused when imported. Only
 * values that the police confirmed and signed are offered; who was not found or was closed is not in it.
 */
export const rekeyingQueue = (readings: Iterable<SubjectReading>): readonly RekeyingItem[] =>
  signedWork(readings)
    .filter((work) => !isImport(work))
    .map(({ reading, confirmed, refusal }) => ({
      ...placeOf(reading),
      listed: {
        name: reading.fields.name.listed,
        birthDate: reading.fields.birthDate.listed,
        sex: reading.fields.sex.listed,
        idNumber: reading.fields.idNumber.listed,
      },
      changes: changesOf(reading, confirmed),
      refusal: refusal ?? '',
    }));

interface SignedWork {
  readonly reading: SubjectReading;
  readonly confirmed: Identity;
  /** The newest refusal since the signature. */
  readonly refusal: string | undefined;
}

const signedWork = (readings: Iterable<SubjectReading>): readonly SignedWork[] =>
  [...readings]
    .flatMap((reading): readonly SignedWork[] => {
      const confirmed = reading.stage === 'signed' ? confirmedIdentity(reading) : undefined;
      return confirmed === undefined ? [] : [{ reading, confirmed, refusal: refusalOf(reading) }];
    })
    .sort((left, right) => left.reading.subject.row - right.reading.subject.row);

const isImport = ({ reading, confirmed, refusal }: SignedWork): boolean =>
  reading.subject.category !== 'wrong-info' &&
  refusal === undefined &&
  isWellFormed(cleanNumber(confirmed.idNumber));

function refusalOf(reading: SubjectReading): string | undefined {
  const entries = effectiveEntries(reading.subject.entries);
  const since = entries.slice(entries.findLastIndex((entry) => entry.kind === 'sign') + 1);
  return since.findLast((entry) => entry.kind === 'refuse')?.body.reason;
}

const changesOf = ({ fields }: SubjectReading, confirmed: Identity): RekeyingItem['changes'] =>
  FORM_ORDER.flatMap((field) =>
    fields[field].listed === confirmed[field]
      ? []
      : [{ field, from: fields[field].listed, to: confirmed[field] }],
  );

const placeOf = ({ subject }: SubjectReading) => ({ subject: subject.id, row: subject.row });
