import { settlersFor } from '../../../domain/settling.ts';
import type { Field } from '../../../domain/field.ts';
import type { Role } from '../../../domain/operation.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import styles from './conflict.module.css';

/** One sentence: who decides between these values. */
export function WhoDecides({ reading, field }: { readonly reading: SubjectReading; readonly field: Field }) {
  const { who } = useWords(conflictWords);
  return <p className={styles.small}>{who[groupOf(settlersFor(reading, field))]}</p>;
}

type Group = 'hamlet' | 'station' | 'lead' | 'police' | 'nobody';

/** The one of them nearest to the people; there are five groups, and each has its sentence. */
const groupOf = (settlers: readonly Role[]): Group =>
  (['hamlet', 'lead', 'station', 'police'] as const).find((role) => settlers.includes(role)) ?? 'nobody';
