import { useEffect } from 'react';

/** Alt and a digit from 1 to `count` call `open` with 0 … `count` − 1. Alt alone types nothing, so it is safe in inputs. */
export function useSectionKeys(count: number, open: (index: number) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      // By place, not by letter: Vietnamese keyboards (TELEX, VNI) write other signs on the digit row.
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || Number(digit) > count) return;
      event.preventDefault();
      open(Number(digit) - 1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
