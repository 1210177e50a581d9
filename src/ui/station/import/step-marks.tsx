import { useWords } from '../../shared/language.tsx';
import { importWords } from '../messages/words.ts';
import styles from './import.module.css';

const STEPS = ['choose', 'understand', 'preview', 'run'] as const;

export type WizardStep = (typeof STEPS)[number];

/** Where in the wizard the person is. `last`: what its last step is called, where it writes something else. */
export function StepMarks({ current, last }: { readonly current: WizardStep; readonly last?: string }) {
  const words = useWords(importWords);
  const at = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={words.stepOf(at + 1, STEPS.length)}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          data-done={index < at ? 'true' : undefined}
        >
          <span className={styles.stepNumber}>{index + 1}</span>
          <span className={styles.stepName}>
            {step === 'run' ? (last ?? words.steps.run) : words.steps[step]}
          </span>
        </li>
      ))}
    </ol>
  );
}
