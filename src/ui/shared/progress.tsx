import { useId } from 'react';

import styles from './progress.module.css';

interface Props {
  /** What is under way, and how far, in words. */
  readonly text: string;
  readonly value: number;
  /** 0 while nobody knows how much it is. */
  readonly of: number;
}

/** How far something long is. */
export function Progress({ text, value, of }: Props) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label id={id} htmlFor={`${id}-bar`} className={styles.text}>
        {text}
      </label>
      <progress id={`${id}-bar`} className={styles.bar} {...(of > 0 ? { value, max: of } : {})} />
    </div>
  );
}

const RADIUS = 56;
const AROUND = 2 * Math.PI * RADIUS;

interface RingProps {
  /** From 0 to 1. */
  readonly share: number;
  readonly number: string;
  readonly text: string;
}

/** A share of a whole as a ring, with the number that matters in the middle. */
export function Ring({ share, number, text }: RingProps) {
  const circle = { cx: 68, cy: 68, r: RADIUS, fill: 'none', strokeWidth: 13 };
  return (
    <div className={styles.ring}>
      <svg viewBox="0 0 136 136" aria-hidden="true" focusable="false">
        <circle {...circle} className={styles.track} />
        <circle
          {...circle}
          className={styles.done}
          strokeLinecap={share > 0 ? 'round' : 'butt'}
          strokeDasharray={`${AROUND} ${AROUND}`}
          strokeDashoffset={AROUND * (1 - Math.min(1, Math.max(0, share)))}
          visibility={share > 0 ? 'visible' : 'hidden'}
        />
      </svg>
      <div className={styles.inside}>
        <span className={styles.number}>{number}</span>
        <span>{text}</span>
      </div>
    </div>
  );
}
