import type { IdentityField } from '../../../domain/field.ts';
import type { RekeyingItem } from '../../../domain/platform-work.ts';

/** One text to take over to the Platform: first what finds the person there, then each new value. */
export interface CopyStep {
  readonly key: 'find' | IdentityField;
  readonly value: string;
}

/** In the order of the Platform's own work: find the person as it has them, then its form from the top. */
export const copyOrder = ({ listed, changes }: RekeyingItem): readonly CopyStep[] => [
  { key: 'find', value: listed.name === '' ? listed.idNumber : listed.name },
  ...changes.map(({ field, to }) => ({ key: field, value: to })),
];
