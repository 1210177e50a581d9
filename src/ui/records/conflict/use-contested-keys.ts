import { useEffect } from 'react';

/** Letters that choose one of several values, by their place on the keyboard. */
export const LETTERS = ['Q', 'W', 'E', 'R', 'T', 'Y'] as const;

interface ContestedKeys {
  readonly step: (by: 1 | -1) => void;
  readonly choose: (index: number) => void;
  readonly undo: () => void;
  readonly search: () => void;
}

/**
 * The keyboard of the desk. Keys are known by their place: a Vietnamese keyboard (TELEX, VNI) writes other signs. In an
 * input and under a dialog every key is that one's.
 */
export function useContestedKeys(keys: ContestedKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (isElsewhere(event.target)) return;
      const act = actionOf(event, keys);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function actionOf({ code, repeat }: KeyboardEvent, keys: ContestedKeys): (() => void) | undefined {
  if (code === 'ArrowDown' || code === 'KeyJ') return () => keys.step(1);
  if (code === 'ArrowUp' || code === 'KeyK') return () => keys.step(-1);
  if (repeat) return undefined;
  if (code === 'KeyZ') return keys.undo;
  if (code === 'Slash') return keys.search;
  const index = LETTERS.findIndex((letter) => code === `Key${letter}`);
  return index === -1 ? undefined : () => keys.choose(index);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  document.querySelector('dialog[open]') !== null;
