import { createContext, use, useEffect } from 'react';

import type { Observable } from '../../client/observable.ts';

/** Which forms hold text that is not saved yet. An update of the app and the lock ask here before they act. */
export interface FormGuard {
  readonly open: Observable<number>;
  /** Those of them whose text is in memory only: a lock would lose it. */
  readonly unkept: Observable<number>;
  /** Says that a form holds unsaved text; the returned function says that it no longer does. */
  readonly hold: (how?: Held) => () => void;
}

/** `kept`: what is typed is kept sealed on the device as well. */
export type Held = 'kept' | undefined;

/** A guard; the app makes one. Leaving the page while a form is held makes the browser ask first. */
export function makeFormGuard(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): FormGuard {
  const listeners = new Set<() => void>();
  let held = 0;
  let unkept = 0;
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  const change = (by: 1 | -1, how: Held): void => {
    held += by;
    if (how !== 'kept') unkept += by;
    if (held === 1 && by === 1) page.addEventListener('beforeunload', warn);
    if (held === 0) page.removeEventListener('beforeunload', warn);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: { current: () => held, subscribe },
    unkept: { current: () => unkept, subscribe },
    hold: (how) => {
      change(1, how);
      let released = false;
      return () => {
        if (!released) change(-1, how);
        released = true;
      };
    },
  };
}

export const FormGuardContext = createContext<FormGuard | undefined>(undefined);

export function useFormGuard(): FormGuard {
  const guard = use(FormGuardContext);
  if (guard === undefined) throw new Error('the form guard was not given by the app');
  return guard;
}

/** Holds the guard while `unsaved` is true: no update of the app and no silent leaving under this form. */
export function useUnsaved(unsaved: boolean, how?: Held): void {
  const guard = useFormGuard();
  useEffect(() => (unsaved ? guard.hold(how) : undefined), [guard, unsaved, how]);
}
