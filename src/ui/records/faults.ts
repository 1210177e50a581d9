import { checkFields } from '../../domain/checks.ts';
import { FIELDS, type Field, type Fields } from '../../domain/field.ts';
import type { SubjectReading } from '../../domain/reading.ts';
import type { Warning } from '../../domain/warning.ts';

/** The values that stand now, field by field. */
const valuesOf = (reading: SubjectReading): Fields => ({
  name: reading.fields.name.value,
  birthDate: reading.fields.birthDate.value,
  sex: reading.fields.sex.value,
  idNumber: reading.fields.idNumber.value,
  hamlet: reading.fields.hamlet.value,
  phone: reading.fields.phone.value,
  address: reading.fields.address.value,
});

/** What is odd about the values that stand, with some of them replaced by what is being typed. */
export const faultsOf = (
  reading: SubjectReading,
  typed: Partial<Fields>,
  thisYear: number,
): readonly Warning[] => checkFields({ ...valuesOf(reading), ...typed }, thisYear);

export const faultsOn = (faults: readonly Warning[], field: Field): readonly Warning[] =>
  faults.filter((fault) => fault.field === field);

/** Fields of a draft whose text is another than the value that stands. */
export const changedFields = (reading: SubjectReading, values: Partial<Fields>): readonly Field[] =>
  FIELDS.filter((field) => {
    const value = values[field];
    return value !== undefined && value.trim() !== reading.fields[field].value;
  });
