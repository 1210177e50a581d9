import { encodeQR } from 'qr';
import { useMemo } from 'react';

import styles from './people.module.css';

interface Props {
  readonly text: string;
  /** What it is, for who can't see it. */
  readonly label: string;
}

/** A text as a QR code, drawn as one path. Black on white also in the dark: scanners need it so. */
export function QrPicture({ text, label }: Props) {
  const modules = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 4 }), [text]);
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
