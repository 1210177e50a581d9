/** The four facts letter 2262/BYT-CNTT §1 calls "thông tin cá nhân cơ bản", in the order of the Platform's form. */
export const IDENTITY_FIELDS = ['name', 'birthDate', 'sex', 'idNumber'] as const;

/** Two people who saw the same value of one of these and wrote different ones are both shown; a person decides. */
export const CONTESTED_FIELDS = [...IDENTITY_FIELDS, 'hamlet'] as const;

/** Of these the later one counts and the earlier stays in the history. */
export const QUIET_FIELDS = ['phone', 'address'] as const;

export const FIELDS = [...CONTESTED_FIELDS, ...QUIET_FIELDS] as const;

export type IdentityField = (typeof IDENTITY_FIELDS)[number];
export type ContestedField = (typeof CONTESTED_FIELDS)[number];
export type Field = (typeof FIELDS)[number];

/**
 * A value of every field, as text. Empty text means "not there". Birth dates keep the Platform's text
 * (`dd/mm/yyyy`, `mm/yyyy`, `yyyy`), sex is `Nam` or `Nữ`, hamlet is a hamlet's code.
 */
export type Fields = Readonly<Record<Field, string>>;

export const NO_FIELDS: Fields = {
  name: '',
  birthDate: '',
  sex: '',
  idNumber: '',
  hamlet: '',
  phone: '',
  address: '',
};

const contested: ReadonlySet<string> = new Set(CONTESTED_FIELDS);

export const isContestedField = (field: Field): field is ContestedField => contested.has(field);
