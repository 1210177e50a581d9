import type { Field } from '../domain/field.ts';
import type { HeaderMatch } from './header-text.ts';
import type { Mapping } from './list-draft.ts';
import type { ColumnRole } from './synonyms.ts';

/** Column index → its role; columns that a list of persons does not need are absent. */
export type Columns = ReadonlyMap<number, ColumnRole>;

/** The field a role is, or is a part of. */
export const FIELD_OF: Readonly<Record<ColumnRole, Field | 'ignore'>> = {
  name: 'name',
  'family-name': 'name',
  'given-name': 'name',
  'birth-date': 'birthDate',
  'birth-day': 'birthDate',
  'birth-month': 'birthDate',
  'birth-year': 'birthDate',
  'birth-male': 'birthDate',
  'birth-female': 'birthDate',
  sex: 'sex',
  male: 'sex',
  female: 'sex',
  'id-any': 'idNumber',
  'id-12': 'idNumber',
  'id-9': 'idNumber',
  passport: 'idNumber',
  phone: 'phone',
  address: 'address',
  hamlet: 'hamlet',
  order: 'ignore',
  ignore: 'ignore',
};

/** The role a field has when the person who maps a column says no more than the field. */
const PLAIN_ROLE: Readonly<Record<Field, ColumnRole>> = {
  name: 'name',
  birthDate: 'birth-date',
  sex: 'sex',
  idNumber: 'id-any',
  hamlet: 'hamlet',
  phone: 'phone',
  address: 'address',
};

/** One column for each role: the surest header, then the leftmost; what contradicts another column is dropped. */
export function chooseColumns(roles: readonly (HeaderMatch | undefined)[]): Columns {
  const best = new Map<ColumnRole, { readonly column: number; readonly strength: number }>();
  for (const [column, match] of roles.entries()) {
    if (match === undefined || match.role === 'ignore') continue;
    const rival = best.get(match.role);
    if (rival === undefined || match.strength > rival.strength)
      best.set(match.role, { column, strength: match.strength });
  }
  const chosen = new Map([...best].map(([role, { column }]) => [column, role] as const));
  return consistent(chosen);
}

/** Parts without their whole, or beside it, mean something else than they say. */
function consistent(columns: Columns): Columns {
  const has = (role: ColumnRole): boolean => [...columns.values()].includes(role);
  const inParts = has('birth-day') && has('birth-month');
  const meaning = (role: ColumnRole): ColumnRole | undefined => {
    switch (role) {
      case 'family-name':
        return has('name') || !has('given-name') ? (has('name') ? undefined : 'name') : role;
      case 'given-name':
        return has('name') ? undefined : has('family-name') ? role : 'name';
      case 'birth-day':
        return inParts ? role : undefined;
      case 'birth-month':
        return inParts ? role : undefined;
      case 'male':
        // Without accents "NAM" is a year as well: beside day and month it is one.
        return has('female') ? role : inParts && !has('birth-year') ? 'birth-year' : undefined;
      case 'birth-male':
        return inParts && !has('birth-female') && !has('birth-year') ? 'birth-year' : role;
      case 'passport':
        return has('id-any') || has('id-12') || has('id-9') ? undefined : role;
      default:
        return role;
    }
  };
  return withRoles(columns, meaning);
}

function withRoles(columns: Columns, meaning: (role: ColumnRole) => ColumnRole | undefined): Columns {
  const changed = new Map<number, ColumnRole>();
  for (const [column, role] of columns) {
    const now = meaning(role);
    if (now !== undefined) changed.set(column, now);
  }
  return changed;
}

/** What a person said about the columns, over what was recognised: a part stays a part of the same field. */
export function remap(columns: Columns, mapping: Mapping): Columns {
  const changed = new Map(columns);
  for (const [key, field] of Object.entries(mapping)) {
    const column = Number(key);
    const role = columns.get(column);
    if (field === 'ignore') changed.delete(column);
    else if (role === undefined || FIELD_OF[role] !== field) changed.set(column, PLAIN_ROLE[field]);
  }
  return changed;
}

/** The mapping that is shown and may be corrected: every column of the file has an entry. */
export function mappingOf(columns: Columns, width: number): Mapping {
  const mapping: Record<number, Field | 'ignore'> = {};
  for (let column = 0; column < width; column += 1) {
    const role = columns.get(column);
    mapping[column] = role === undefined ? 'ignore' : FIELD_OF[role];
  }
  return mapping;
}
