import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';

import type { Values } from '../../client/commands.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { CloseReason, SubjectId } from '../../domain/operation.ts';
import { useUnsaved } from '../shared/form-guard.tsx';

/** What somebody has typed about a subject and not saved yet. */
export interface Draft {
  /** Fields whose editor is open, with their text. */
  readonly values: Values;
  readonly evidence: Evidence;
  readonly closing?: { readonly reason: CloseReason | undefined; readonly detail: string };
  readonly note?: string;
}

export const NO_DRAFT: Draft = { values: {}, evidence: 'paper' };

/**
 * Drafts live in memory only: they hold personal data, and nothing personal is written in clear. They survive
 * going from screen to screen; before the page itself goes, the browser asks.
 */
export interface Drafts {
  readonly get: (id: SubjectId) => Draft;
  readonly set: (id: SubjectId, draft: Draft) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Ids of the subjects with something unsaved. */
  readonly held: () => ReadonlySet<SubjectId>;
}

/** An empty store of drafts; one per session. */
function makeDrafts(): Drafts {
  const drafts = new Map<SubjectId, Draft>();
  const listeners = new Set<() => void>();
  let held: ReadonlySet<SubjectId> = new Set();
  return {
    get: (id) => drafts.get(id) ?? NO_DRAFT,
    set: (id, draft) => {
      if (isEmpty(draft)) drafts.delete(id);
      else drafts.set(id, draft);
      held = new Set(drafts.keys());
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    held: () => held,
  };
}

const isEmpty = (draft: Draft): boolean =>
  Object.keys(draft.values).length === 0 && draft.closing === undefined && draft.note === undefined;

const DraftsContext = createContext<Drafts | undefined>(undefined);

/** Keeps the drafts of one session and, while there are any, holds the form guard. */
export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const drafts = useMemo(makeDrafts, []);
  return (
    <DraftsContext value={drafts}>
      <HoldWhileUnsaved />
      {children}
    </DraftsContext>
  );
}

function HoldWhileUnsaved() {
  useUnsaved(useHeldDrafts().size > 0);
  return null;
}

function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (drafts === undefined) throw new Error('drafts were not given a place by the app');
  return drafts;
}

/** Ids of the subjects somebody has not finished. */
export function useHeldDrafts(): ReadonlySet<SubjectId> {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.held);
}

/** The draft of one subject, and how to change it. */
export function useDraft(id: SubjectId): readonly [Draft, (draft: Draft) => void] {
  const drafts = useDrafts();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(id));
  return [draft, (next) => drafts.set(id, next)];
}
