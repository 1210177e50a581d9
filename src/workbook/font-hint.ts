const TCVN3_FONT = /\.Vn[A-Z]/;
const VNI_FONT = /\bVNI[- ][A-Z]/i;

/** The old encoding the names of a file's fonts speak of (`.VnTime`, `VNI-Times`); a hint, never a proof. */
export function fontHint(bytes: Uint8Array): 'tcvn3' | 'vni' | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000_000)).replaceAll('\0', '');
  if (TCVN3_FONT.test(text)) return 'tcvn3';
  return VNI_FONT.test(text) ? 'vni' : undefined;
}
