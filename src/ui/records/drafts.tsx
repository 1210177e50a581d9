import { useEffect, useMemo } from 'react';

import type { Draft, Unsaved } from '../../client/drafts.ts';
import type { SubjectId } from '../../domain/operation.ts';
import { useUnsaved } from '../shared/form-guard.tsx';
import { useSession } from '../shared/session-context.tsx';
import { useObservable } from '../shared/use-observable.ts';

export const NO_DRAFT: Draft = { values: {}, evidence: 'paper' };

/**
 * Holds the form guard while something typed here is unsaved, and has it sealed on the disk at once when the page is
 * put aside: a phone may take it away without another word.
 */
export function KeepDrafts() {
  const { drafts } = useSession();
  useUnsaved(
    useObservable(drafts.all).some((each) => each.isTypedHere),
    'kept',
  );
  useEffect(() => {
    const keep = (): void => void drafts.keep();
    const events = ['visibilitychange', 'pagehide'];
    // Both reach the window.
    for (const event of events) window.addEventListener(event, keep);
    return () => {
      for (const event of events) window.removeEventListener(event, keep);
    };
  }, [drafts]);
  return null;
}

/** Ids of the subjects somebody has not finished. */
export function useHeldDrafts(): ReadonlySet<SubjectId> {
  const all = useObservable(useSession().drafts.all);
  return useMemo(() => new Set(all.map(({ subject }) => subject)), [all]);
}

/** What is unsaved of one subject, with when it was typed. */
export function useUnsavedOf(id: SubjectId): Unsaved | undefined {
  return useObservable(useSession().drafts.all).find(({ subject }) => subject === id);
}

/** The draft of one subject, and how to change it. */
export function useDraft(id: SubjectId): readonly [Draft, (draft: Draft) => void] {
  const { drafts } = useSession();
  return [useUnsavedOf(id)?.draft ?? NO_DRAFT, (next) => drafts.set(id, next)];
}
