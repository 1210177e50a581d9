import { NO_FIELDS, type Fields } from '../../src/domain/field.ts';

/** The values of a synthetic person with nothing odd about them; say only what the test is about. */
export const fields = (some: Partial<Fields> = {}): Fields => ({
  ...NO_FIELDS,
  name: 'Nguyễn Thị Thử',
  birthDate: '12/03/1990',
  sex: 'Nữ',
  idNumber: '068190000002',
  ...some,
});
