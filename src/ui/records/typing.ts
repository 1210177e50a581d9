/** Puts the slashes into a date while it is typed with the keypad: "05021990" → "05/02/1990". Years alone stay. */
export function typeDay(before: string, typed: string): string {
  const erasing = typed.length < before.length && before.startsWith(typed);
  if (erasing || /[^\d/]/.test(typed)) return typed.slice(0, 10);
  const digits = typed.replaceAll('/', '').slice(0, 8);
  // What the person has put slashes into is left alone, and so is a year on its own (no month is 19 or 20).
  if (typed.includes('/') && !/^\d\d\/\d\d\d|^\d\d\/\d?$/.test(typed)) return typed.slice(0, 10);
  if (Number(digits.slice(2, 4)) > 12) return digits;
  if (digits.length <= 2) return typed;
  if (digits.length <= 4) return `${digits.slice(0, 2)}/${digits.slice(2)}`;
  return `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
}

/** An identity number while it is typed or pasted: digits only, at most 12. */
export const typeNumber = (typed: string): string => typed.replaceAll(/[\s.-]/g, '').slice(0, 14);

/** "068190001234" → "1234": enough to tell two people apart, too little to be of use to who looks over the shoulder. */
export const lastFour = (number: string): string => number.slice(-4);
