import { useLayoutEffect } from 'react';

import type { IdentityField } from '../../../domain/field.ts';
import type { SubjectReading } from '../../../domain/reading.ts';
import { contestedFacts } from '../../../client/police-piles.ts';

/** What one key does. */
export type VerdictKey = 'matches' | 'corrected' | 'not-found' | 'return' | 'completed';

/** The two keys of each verdict: by number, and by the first letter of its Vietnamese word. */
export const VERDICT_KEYS: Readonly<Record<VerdictKey, readonly [digit: string, letter: string]>> = {
  matches: ['1', 'D'],
  corrected: ['2', 'S'],
  'not-found': ['3', 'K'],
  return: ['4', 'T'],
  completed: ['5', 'H'],
};

export const VERDICT_ORDER = ['matches', 'corrected', 'not-found', 'return', 'completed'] as const;

/** Letters that choose one of several values; none is a verdict's. */
const CHOICE_LETTERS = ['Q', 'W', 'E', 'R', 'Y', 'U', 'I', 'O', 'P'] as const;

/** A value that stands on a contested field, and the key that chooses it. */
export interface Choice {
  readonly field: IdentityField;
  readonly value: string;
  readonly letter: string;
}

/** Every value of every contested fact, each once, in the station's order; more than nine have no key. */
export function choicesOf(reading: SubjectReading): readonly Choice[] {
  return contestedFacts(reading)
    .flatMap((field) =>
      [...new Set(reading.fields[field].claims.map((claim) => claim.value))].map((value) => ({
        field,
        value,
      })),
    )
    .map((choice, at) => ({ ...choice, letter: CHOICE_LETTERS[at] ?? '' }));
}

export interface KeyActions {
  readonly verdict: (key: VerdictKey) => void;
  readonly choose: (letter: string) => void;
  readonly undo: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly search: () => void;
  readonly escape: () => void;
}

/**
 * The keyboard of the queue. Keys are known by their place: a Vietnamese keyboard (TELEX, VNI) writes other signs. In
 * an input every key types, and a key that is held down says its word once.
 */
export function useVerdictKeys(actions: KeyActions): void {
  // As soon as a subject is in sight its keys work: who is quick would press into nothing.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.code === 'Escape') {
        actions.escape();
        return;
      }
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = actionOf(event, actions);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (event.code === 'ArrowDown' || event.code === 'KeyJ') return () => actions.step(1);
  if (event.code === 'ArrowUp') return () => actions.step(-1);
  if (event.repeat || event.shiftKey) return undefined;
  if (event.code === 'Slash') return actions.search;
  const key = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(event.code);
  const sign = key?.[1] ?? key?.[2] ?? key?.[3];
  if (sign === undefined) return undefined;
  if (sign === 'Z') return actions.undo;
  const verdict = VERDICT_ORDER.find((each) => VERDICT_KEYS[each].includes(sign));
  if (verdict !== undefined) return () => actions.verdict(verdict);
  return CHOICE_LETTERS.some((letter) => letter === sign) ? () => actions.choose(sign) : undefined;
}

/** Where keys are letters. Radio buttons and buttons have keys of their own, but no letters. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
}
