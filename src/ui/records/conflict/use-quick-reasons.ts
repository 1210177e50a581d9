import { useWords } from '../../shared/language.tsx';
import { conflictWords } from '../../shared/messages/conflict.ts';
import { useSession } from '../../shared/session-context.tsx';

interface QuickReason {
  readonly key: string;
  /** On the button. */
  readonly text: string;
  /** In the operation: Vietnamese in either language, because somebody else reads it. */
  readonly says: string;
}

const REASONS = ['card-seen', 'paper-seen', 'family-asked', 'mistyped', 'agreed'] as const;

/** Reasons at a tap; the police's own word comes first where the police decide. */
export function useQuickReasons(): readonly QuickReason[] {
  const { settle } = useWords(conflictWords);
  const { settle: vietnamese } = conflictWords.vi;
  const { profile } = useSession();
  const own = REASONS.map((key) => ({ key, text: settle.reasons[key], says: vietnamese.reasons[key] }));
  if (!profile.grants.some(({ role }) => role === 'police')) return own;
  return [{ key: 'database', text: settle.database, says: vietnamese.database }, ...own];
}
