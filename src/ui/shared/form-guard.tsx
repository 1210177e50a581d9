import { createContext, use, useEffect } from 'react';

import type { Observable } from '../../client/observable.ts';

/** Which forms hold text that is not saved yet. An update of the app and the lock ask here before they act. */
export interface FormGuard {
  readonly open: Observable<number>;
  /** Says that a form holds unsaved text; the returned function says that it no longer does. */
  readonly hold: () => () => void;
}

/** A guard; the app makes one. Leaving the page while a form is held makes the browser ask first. */
export function makeFormGuard(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): FormGuard {
  const listeners = new Set<() => void>();
  let held = 0;
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  const change = (by: 1 | -1): void => {
    held += by;
    if (held === 1 && by === 1) page.addEventListener('beforeunload', warn);
    if (held === 0) page.removeEventListener('beforeunload', warn);
    for (const listener of listeners) listener();
  };
  return {
    open: {
      current: () => held,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    hold: () => {
      change(1);
      let released = false;
      return () => {
        if (!released) change(-1);
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
export function useUnsaved(unsaved: boolean): void {
  const guard = useFormGuard();
  useEffect(() => (unsaved ? guard.hold() : undefined), [guard, unsaved]);
}
