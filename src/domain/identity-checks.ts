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
  // One slip of two digits that explains everything, or several things wrong at once: it is the number.
  if (swapped !== undefined || odd.length > 1) return odd.map((code) => idWarning(code, swapped));
  return odd.map((code) => likelierSlip(code, number, { birth, name: fields.name, sex: holder.sex }));
}

function oddParts(number: Cccd, holder: Holder, thisYear: number): readonly WarningCode[] {
  const odd: WarningCode[] = [];
  if (number.province === undefined) odd.push('id-unknown-province');
  if (number.birthYear > thisYear) odd.push('id-in-future');
  else if (holder.birthYear !== undefined && holder.birthYear !== number.birthYear) odd.push('id-birth-mismatch');
  if (holder.sex !== undefined && holder.sex !== number.sex) odd.push('id-sex-mismatch');
  return odd;
}

interface Rest {
  readonly birth: PartialDate | undefined;
  readonly name: string;
  readonly sex: Holder['sex'];
}

/** [CK3] When one thing only contradicts: a sex, or a year one slip away, is the likelier mistake than the number. */
function likelierSlip(code: WarningCode, number: Cccd, rest: Rest): Warning {
  if (code === 'id-sex-mismatch') {
    return sexToldByName(rest.name) === rest.sex
      ? idWarning(code)
      : { field: 'sex', code: 'sex-id-mismatch', suggestion: number.sex };
  }
  if (code === 'id-birth-mismatch' && rest.birth !== undefined && isOneSlip(rest.birth.year, number.birthYear)) {
    const text = formatDate({ ...rest.birth, year: number.birthYear });
    // 29/02 in another year may not exist; then there is nothing to suggest.
    return { field: 'birthDate', code: 'birth-id-mismatch', ...(parseDate(text).ok && { suggestion: text }) };
  }
  return idWarning(code);
}

/** One digit differs, or two neighbours are exchanged. */
function isOneSlip(left: number, right: number): boolean {
  const from = String(left);
  const to = String(right);
  if (from.length !== to.length) return false;
  const differing = [...from].flatMap((digit, at) => (digit === to[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length < 2) return true;
  return differing.length === 2 && second === first + 1 && from[first] === to[second] && from[second] === to[first];
}

const idWarning = (code: WarningCode, suggestion?: string): Warning =>
  suggestion === undefined ? { field: 'idNumber', code } : { field: 'idNumber', code, suggestion };
