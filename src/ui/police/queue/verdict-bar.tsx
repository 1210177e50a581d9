import { useRef } from 'react';

import type { SubjectReading } from '../../../domain/reading.ts';
import { Banner } from '../../shared/banner.tsx';
import { classes } from '../../shared/classes.ts';
import { useWords } from '../../shared/language.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useFootHeight } from '../../shared/use-foot-height.ts';
import { policeWords } from '../messages/words.ts';
import styles from './verdict.module.css';
import { VERDICT_KEYS, VERDICT_ORDER, type VerdictKey } from './verdict-keys.ts';
import type { Verdicts } from './use-verdicts.ts';

interface Props {
  readonly reading: SubjectReading;
  readonly verdicts: Verdicts;
  readonly onVerdict: (key: VerdictKey) => void;
}

/** One button per verdict with its keys on it, and the one that takes the last one back. */
export function VerdictBar({ reading, verdicts, onVerdict }: Props) {
  const words = useWords(policeWords);
  const { commands } = useSession();
  const { id } = reading.subject;
  const foot = useRef<HTMLDivElement>(null);
  useFootHeight(foot);
  const may = { check: commands.mayDo(id, 'check'), return: commands.mayDo(id, 'return') };
  return (
    <div ref={foot} className={styles.foot}>
      {verdicts.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{verdicts.problem}</p>
        </Banner>
      )}
      {may.check || may.return ? null : <p>{words.readOnly}</p>}
      <div className={styles.bar} role="group" aria-label={words.verdictsLabel}>
        {VERDICT_ORDER.filter((key) => (key === 'return' ? may.return : may.check)).map((key) => (
          <KeyButton
            key={key}
            keys={VERDICT_KEYS[key]}
            text={words.verdicts[key]}
            look={key}
            onPress={() => onVerdict(key)}
          />
        ))}
        <KeyButton keys={['Z']} text={words.verdicts.undo} look="undo" onPress={() => void verdicts.undo()} />
      </div>
    </div>
  );
}

interface KeyButtonProps {
  readonly keys: readonly string[];
  readonly text: string;
  readonly look: VerdictKey | 'undo';
  readonly onPress: () => void;
}

/** A button with its keys on it. A double press is one press: the second would be about the next subject. */
function KeyButton({ keys, text, look, onPress }: KeyButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, styles[look])}
      aria-keyshortcuts={keys.join(' ')}
      onClick={(event) => {
        if (event.detail < 2) onPress();
      }}
    >
      <span>{text}</span>
      <span className={styles.keys} aria-hidden="true">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </button>
  );
}
