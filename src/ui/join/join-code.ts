/** The code in what somebody pasted: a whole link, a part of one, or the code itself; undefined when there is none. */
export function codeFrom(text: string): string | undefined {
  const pasted = text.trim();
  const inLink = /#\/join\/([A-Za-z0-9_-]+)/.exec(pasted)?.[1];
  if (inLink !== undefined) return inLink;
  return /^[A-Za-z0-9_-]{6,}$/.test(pasted) ? pasted : undefined;
}

/** What is wrong with a new PIN, before the device is asked; undefined when it will do. */
export function pinProblem(pin: string): 'tooShort' | 'tooEasy' | undefined {
  if (!/^\d{6,}$/.test(pin)) return 'tooShort';
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  const first = steps[0] ?? 0;
  return Math.abs(first) <= 1 && steps.every((step) => step === first) ? 'tooEasy' : undefined;
}
