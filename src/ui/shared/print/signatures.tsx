import { paper } from '../messages/vi/paper.ts';
import styles from './letter.module.css';

/** Who signs: for whom ("ĐẠI DIỆN BÊN GIAO"), in which post, and the name under the signature. */
export interface Signer {
  readonly forWhom: string;
  readonly post: string;
  readonly name: string;
}

/** Signatures side by side. */
export function Signatures({ signers }: { readonly signers: readonly Signer[] }) {
  return (
    <div className={styles.signatures} style={{ gridTemplateColumns: `repeat(${signers.length}, 1fr)` }}>
      {signers.map(({ forWhom, post, name }) => (
        <div key={forWhom}>
          <p className={styles.signer}>{forWhom}</p>
          {post === '' ? null : <p className={styles.signer}>{post.toLocaleUpperCase('vi')}</p>}
          <p className={styles.signHere}>{paper.signHere}</p>
          <p className={styles.signed}>{name}</p>
        </div>
      ))}
    </div>
  );
}

/** "Nơi nhận:", at the left below. */
export function Recipients({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={styles.recipients}>
      <p>{paper.recipients}</p>
      {lines.map((line) => (
        <p key={line}>- {line}</p>
      ))}
    </div>
  );
}
