import { CATEGORIES } from '../../../domain/category.ts';
import type { HandoverCounts } from '../../../domain/handover.ts';
import { HANDOVER_RESULTS } from '../../../domain/signable.ts';
import { useWords } from '../../shared/language.tsx';
import { recordsWords } from '../../shared/messages/records.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { paper } from '../../shared/messages/vi/paper.ts';
import { signingWords } from '../messages/words.ts';
import styles from './sign.module.css';

/** Persons per class and per result; those that occur. */
export function CountsCard({ counts }: { readonly counts: HandoverCounts }) {
  const words = useWords(signingWords);
  const { categories } = useWords(recordsWords);
  const shared = useWords(sharedWords);
  const lines = [
    ...CATEGORIES.map((each) => [categories[each], counts.categories[each]] as const),
    ...HANDOVER_RESULTS.map((each) => [paper.results[each], counts.results[each]] as const),
  ].filter(([, count]) => count > 0);
  return (
    <dl className={styles.counts} aria-label={words.counts}>
      {lines.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{shared.count(count)}</dd>
        </div>
      ))}
      <div>
        <dt>{words.total}</dt>
        <dd>{shared.count(counts.total)}</dd>
      </div>
    </dl>
  );
}
