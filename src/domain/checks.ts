import type { Fields } from './field.ts';
import { checkIdentity } from './identity-checks.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { hasDigits } from './name.ts';
import { dateFromSerial, formatDate, parseDate, type DateProblem, type PartialDate } from './partial-date.ts';
import { sexOf, sexToldByName } from './sex.ts';
import { unreachable } from './unreachable.ts';
import type { Warning, WarningCode } from './warning.ts';

/**
 * [CK1] Everything odd about these values, field by field in the Platform's order. Nothing here blocks or changes
 * anything. `thisYear` bounds dates, because the domain has no clock.
 */
export function checkFields(fields: Fields, thisYear: number): readonly Warning[] {
  return [
    ...checkName(fields),
    ...checkBirthDate(fields.birthDate, thisYear),
    ...checkSex(fields.sex),
    ...checkIdentity(fields, thisYear),
  ];
}

/** [CK4] A name is missing, has digits, or tells another sex than the row (K'/Ka, Báo Lâm Đồng 2013). */
function checkName(fields: Fields): readonly Warning[] {
  if (fields.name.trim() === '') return [{ field: 'name', code: 'name-missing' }];
  const digits: readonly Warning[] = hasDigits(fields.name)
    ? [{ field: 'name', code: 'name-has-digits' }]
    : [];
  const told = sexToldByName(fields.name);
  const sex = sexOf(fields.sex);
  if (told === undefined || sex === undefined || told === sex) return digits;
  const number = parseIdentityNumber(fields.idNumber);
  // Name and number agree against the sex: then it is the sex.
  const isSexOdd = number.ok && number.value.kind === 'cccd' && number.value.sex === told;
  const code = 'name-sex-mismatch';
  return [...digits, isSexOdd ? { field: 'sex', code, suggestion: told } : { field: 'name', code }];
}

function checkBirthDate(text: string, thisYear: number): readonly Warning[] {
  const date = parseDate(text);
  return date.ok ? checkKnownDate(date.value, thisYear) : [problemWarning(date.error)];
}

/** [CK5] A text that is no date keeps standing; a suggestion is made where one reading only remains. */
function problemWarning(problem: DateProblem): Warning {
  switch (problem.kind) {
    case 'missing':
      return birthWarning('birth-missing');
    case 'impossible':
      return birthWarning('birth-impossible', problem.swapped);
    case 'unreadable': {
      // Five digits in a date column are a serial day that lost its format.
      const serial = /^\d{5}$/.test(problem.raw) ? dateFromSerial(Number(problem.raw), '1900') : undefined;
      return birthWarning('birth-unreadable', serial?.ok === true ? serial.value : undefined);
    }
    default:
      return unreachable(problem);
  }
}

/** [CK6] Born before 1900, in a year to come, incomplete, of a guessed century, or on 01/01, which may be assumed. */
function checkKnownDate(date: PartialDate, thisYear: number): readonly Warning[] {
  const warnings: Warning[] = [];
  if (date.shortYear) warnings.push(birthWarning('birth-short-year', date));
  if (date.year < 1900) warnings.push(birthWarning('birth-too-early'));
  if (date.year > thisYear) warnings.push(birthWarning('birth-in-future'));
  if (date.precision !== 'day') warnings.push(birthWarning('birth-incomplete'));
  if (date.day === 1 && date.month === 1) warnings.push(birthWarning('birth-may-be-assumed'));
  return warnings;
}

const birthWarning = (code: WarningCode, suggestion?: PartialDate): Warning =>
  suggestion === undefined
    ? { field: 'birthDate', code }
    : { field: 'birthDate', code, suggestion: formatDate(suggestion) };

/** [CK7] A sex that is missing or not readable as one. */
function checkSex(text: string): readonly Warning[] {
  if (text.trim() === '') return [{ field: 'sex', code: 'sex-missing' }];
  return sexOf(text) === undefined ? [{ field: 'sex', code: 'sex-unreadable' }] : [];
}
