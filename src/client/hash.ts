/** SHA-256 of the text as UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (text: string): Promise<string> => sha256OfBytes(new TextEncoder().encode(text));

/** SHA-256 in lower-case hexadecimal. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
