import type { DoseInput } from '../../../client/facility-desk.ts';
import type { DoseDraft, DoseFault } from '../../../domain/dose.ts';

/** What can be typed of a dose, flat. */
export const DOSE_FIELDS = [
  'name',
  'birthDate',
  'sex',
  'idNumber',
  'on',
  'vaccine',
  'lot',
  'number',
] as const;

export type DoseField = (typeof DOSE_FIELDS)[number];

/** Which field a fault is about, so that its red words stand there. */
export const FIELD_OF: Readonly<Record<DoseFault, DoseField>> = {
  'name-missing': 'name',
  'birth-missing': 'birthDate',
  'birth-unreadable': 'birthDate',
  'sex-missing': 'sex',
  'id-missing': 'idNumber',
  'id-malformed': 'idNumber',
  'date-missing': 'on',
  'date-unreadable': 'on',
  'date-in-future': 'on',
  'vaccine-missing': 'vaccine',
  'vaccine-unknown': 'vaccine',
  'lot-missing': 'lot',
  'number-missing': 'number',
  'number-unreadable': 'number',
};

/** A record for somebody not typed yet; the day as it is written on paper. */
export const emptyDose = (id: string, on: string): DoseInput => ({
  id,
  person: { name: '', birthDate: '', sex: '', idNumber: '' },
  on,
  vaccine: '',
  lot: '',
  number: '',
});

export const valueOf = (draft: DoseDraft, field: DoseField): string => {
  switch (field) {
    case 'name':
    case 'birthDate':
    case 'sex':
    case 'idNumber':
      return draft.person[field];
    default:
      return draft[field];
  }
};

export function withValue(draft: DoseInput, field: DoseField, value: string): DoseInput {
  switch (field) {
    case 'name':
    case 'birthDate':
    case 'sex':
    case 'idNumber':
      return { ...draft, person: { ...draft.person, [field]: value } };
    default:
      return { ...draft, [field]: value };
  }
}

/** Whether anything was typed that would be lost: the day and what is the same for the next person do not count. */
export const isTyped = ({ person, number }: DoseDraft): boolean =>
  [...Object.values(person), number].some((value: string) => value.trim() !== '');
