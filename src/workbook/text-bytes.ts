/** Text of a file in whatever encoding, or undefined when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (!looksLikeText(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleBytes(bytes);
  }
}

/** UTF-16 by its mark, or by the zero bytes that Latin text leaves on one side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 5;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** No zero bytes, and next to no control characters other than line ends and tabs. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd += 1;
  }
  return odd <= sample.length / 500;
}

/** Letters only Vietnamese in windows-1258 makes: the marks it writes behind a vowel, and đ, ơ, ư, ă. */
const MARKS_1258 = /[aeiouyâêôăơư][\u0300\u0301\u0303\u0309\u0323]/gi;

/**
 * Files that are not UTF-8 are windows-1258 when its combining marks stand behind vowels; everything else is kept
 * as windows-1252, in which the signature characters of TCVN3 and VNI are recognised later.
 */
function decodeSingleBytes(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder('windows-1258').decode(bytes);
  const marked = vietnamese.match(MARKS_1258)?.length ?? 0;
  const loose = (vietnamese.match(/[\u0300\u0301\u0303\u0309\u0323₫]/g)?.length ?? 0) - marked;
  return marked > 0 && marked >= loose * 4 ? vietnamese : new TextDecoder('windows-1252').decode(bytes);
}
