import type { ReactNode } from 'react';

import { shortDigest } from '../../../domain/short-digest.ts';
import { classes } from '../classes.ts';
import { paper } from '../messages/vi/paper.ts';
import styles from './paper.module.css';
import { QrPicture } from './qr-picture.tsx';

/** Which signed list a page belongs to; without a digest it is a draft. */
export interface Proof {
  readonly handover: string;
  readonly version: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string | undefined;
}

interface Props {
  readonly lies: 'upright' | 'across';
  readonly proof: Proof;
  readonly children: ReactNode;
}

/**
 * Pages of a paper: whatever is in it, each page ends with the list's number, its digest and its QR. Browsers repeat a
 * table's foot on every page it reaches, so the page is one cell of a table.
 */
export function Sheet({ lies, proof, children }: Props) {
  return (
    <table className={classes(styles.sheet, styles[lies])} role="presentation">
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>
            <PageFoot {...proof} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What binds a page to the list that was signed. */
export function PageFoot({ handover, version, digest }: Proof) {
  return (
    <div className={styles.pageFoot}>
      <p>
        {paper.check.list(handover, version)}
        <br />
        {digest === undefined ? <b>{paper.draft}</b> : paper.check.digest(shortDigest(digest))}
      </p>
      {digest === undefined ? null : (
        <QrPicture
          className={styles.qr}
          label={paper.check.qr}
          text={proofText({ handover, version, digest })}
        />
      )}
    </div>
  );
}

/** What the QR says: capitals, digits and colons only, which makes the smallest picture. */
const proofText = (proof: {
  readonly handover: string;
  readonly version: number;
  readonly digest: string;
}): string => `SOTHON:${proof.handover}:${proof.version}:${proof.digest}`.toUpperCase();
