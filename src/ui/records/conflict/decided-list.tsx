import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import styles from './contested-desk.module.css';
import type { Decided } from './use-decided.ts';
import { useShownValue } from './use-shown-value.ts';

/** One's own decisions that may still be taken back, at hand. */
export function DecidedList({ decided }: { readonly decided: Decided }) {
  const words = useWords(conflictWords);
  const { fields } = useWords(sharedWords);
  const { paths } = useNavigation();
  const shown = useShownValue();
  if (decided.items.length === 0) return null;
  return (
    <Card title={words.desk.decided}>
      <p className={styles.keys}>{words.desk.decidedHelp}</p>
      <ul className={styles.decided}>
        {decided.items.map((item) => {
          const name = item.reading.fields.name.value;
          return (
            <li key={item.entry.id}>
              <a href={paths.subject(item.reading.subject.id)}>{name}</a>
              <span>
                {fields[item.field]}: <b>{shown(item.field, item.value)}</b> ·{' '}
                {words.outcome.why(item.reason)}
              </span>
              <Button icon="undo" label={words.desk.undoOf(name)} onPress={() => void decided.undo(item)}>
                {words.desk.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
