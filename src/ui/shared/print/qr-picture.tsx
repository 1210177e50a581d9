import { encodeQR } from 'qr';
import { useMemo } from 'react';

interface Props {
  readonly text: string;
  /** What it is, for who can't see it. */
  readonly label: string;
  readonly className: string | undefined;
}

/** A text as a QR code, drawn as one path; black on white also in the dark. */
export function QrPicture({ text, label, className }: Props) {
  const modules = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 2 }), [text]);
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={className}
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
