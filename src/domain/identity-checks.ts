import type { Fields } from './field.ts';
import { parseIdentityNumber, type IdentityNumber } from './identity-number.ts';
import {
  isLikePassport,
  isPlaceholder,
  withLeadingZeros,
  withLettersAsDigits,
  withNeighboursSwapped,
  type Holder,
} from './identity-repair.ts';
import { formatDate, parseDate, type PartialDate } from './partial-date.ts';
import { sexOf, sexToldByName } from './sex.ts';
import type { Warning, WarningCode } from './warning.ts';

type Cccd = Extract<IdentityNumber, { readonly kind: 'cccd' }>;

/**
 * [CK2] What is odd about the number: its form, and where it contradicts birth date or sex, the field that is the
 * likelier slip. Contradictions are warnings: the police have found official numbers that contradict their holder
 * (Hà Nội, 20/4/2023), and cancelled and re-issued them.
 */
export function checkIdentity(fields: Fields, thisYear: number): readonly Warning[] {
  const parsed = parseIdentityNumber(fields.idNumber);
  if (!parsed.ok) {
    return parsed.error.kind === 'missing'
      ? [idWarning('id-missing')]
      : [malformedWarning(parsed.error.found, thisYear)];
  }
  if (isPlaceholder(parsed.value.digits)) return [idWarning('id-placeholder')];
  return parsed.value.kind === 'cccd' ? checkStructure(parsed.value, fields, thisYear) : [];
}

function malformedWarning(found: string, thisYear: number): Warning {
  const fromLetters = withLettersAsDigits(found);
  if (fromLetters !== undefined) return idWarning('id-has-letters', fromLetters);
  const padded = withLeadingZeros(found, thisYear);
  if (padded !== undefined) return idWarning('id-lost-zero', padded);
  return idWarning(isLikePassport(found) ? 'id-like-passport' : 'id-malformed');
}

function checkStructure(number: Cccd, fields: Fields, thisYear: number): readonly Warning[] {
  const read = parseDate(fields.birthDate);
  const birth = read.ok && !read.value.shortYear ? read.value : undefined;
  const holder: Holder = { sex: sexOf(fields.sex), birthYear: birth?.year };
  const odd = oddParts(number, holder, thisYear);
  if (odd.length === 0) return [];
  const swapped = withNeighboursSwapped(number.digits, holder);
  const [only, ...others] = odd;
  if (only === 'id-birth-mismatch' && others.length === 0 && birth !== undefined) {
    return checkBirthYears(number, { birth, swapped, thisYear });
  }
  if (only === 'id-sex-mismatch' && others.length === 0 && swapped === undefined) {
    return [likelierSex(number, fields.name, holder.sex)];
  }
  // One slip of two digits that explains everything, or several things wrong at once: it is the number.
  return odd.map((code) => idWarning(code, swapped));
}

function oddParts(number: Cccd, holder: Holder, thisYear: number): readonly WarningCode[] {
  const odd: WarningCode[] = [];
  if (number.province === undefined) odd.push('id-unknown-province');
  if (number.birthYear > thisYear) odd.push('id-in-future');
  else if (holder.birthYear !== undefined && holder.birthYear !== number.birthYear)
    odd.push('id-birth-mismatch');
  if (holder.sex !== undefined && holder.sex !== number.sex) odd.push('id-sex-mismatch');
  return odd;
}

/** [CK3] When only the sex contradicts, the sex is the likelier slip, unless the name tells the same sex. */
const likelierSex = (number: Cccd, name: string, sex: Holder['sex']): Warning =>
  sexToldByName(name) === sex
    ? idWarning('id-sex-mismatch')
    : { field: 'sex', code: 'sex-id-mismatch', suggestion: number.sex };

interface Years {
  readonly birth: PartialDate;
  /** The number with the one exchange of neighbours that agrees with the date. */
  readonly swapped: string | undefined;
  readonly thisYear: number;
}

/** The oldest anybody on a list may be: an older one is no explanation. */
const OLDEST = 110;

/**
 * [CK9] When only the birth year contradicts: of the number and the date, each that one slip would explain is odd,
 * with what it would be; both, when either may be; the number, when neither is.
 */
function checkBirthYears(number: Cccd, { birth, swapped, thisYear }: Years): readonly Warning[] {
  const warnings: Warning[] = [];
  if (isOneSlip(birth.year, number.birthYear) && thisYear - number.birthYear <= OLDEST) {
    const text = formatDate({ ...birth, year: number.birthYear });
    // 29/02 in another year may not exist; then there is nothing to suggest.
    warnings.push({
      field: 'birthDate',
      code: 'birth-id-mismatch',
      ...(parseDate(text).ok && { suggestion: text }),
    });
  }
  if (swapped !== undefined && thisYear - birth.year <= OLDEST) {
    warnings.push(idWarning('id-birth-mismatch', swapped));
  }
  return warnings.length > 0 ? warnings : [idWarning('id-birth-mismatch')];
}

/** One digit differs, or two neighbours are exchanged. */
function isOneSlip(left: number, right: number): boolean {
  const from = String(left);
  const to = String(right);
  if (from.length !== to.length) return false;
  const differing = from.split('').flatMap((digit, at) => (digit === to[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length < 2) return true;
  return (
    differing.length === 2 && second === first + 1 && from[first] === to[second] && from[second] === to[first]
  );
}

const idWarning = (code: WarningCode, suggestion?: string): Warning =>
  suggestion === undefined ? { field: 'idNumber', code } : { field: 'idNumber', code, suggestion };
