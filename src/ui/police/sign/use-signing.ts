import { useMemo, useState } from 'react';

import type { HandoverReceipt, HandOverProblem } from '../../../client/handover-desk.ts';
import type { HandoverDocument, HandoverName } from '../../../domain/handover.ts';
import type { SubjectId } from '../../../domain/operation.ts';
import { useSession } from '../../shared/session-context.tsx';
import { policeMemory, type PoliceMemory } from '../police-memory.ts';

/** How far signing has come. */
export type Signing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signing' }
  | { readonly kind: 'done'; readonly receipt: HandoverReceipt }
  | { readonly kind: 'failed'; readonly problem: HandOverProblem };

/** As printed under the signature. */
type Signer = PoliceMemory['signer'];

export interface SigningWork {
  readonly state: Signing;
  readonly document: HandoverDocument | undefined;
  readonly unanswered: HandoverDocument | undefined;
  readonly signer: Signer;
  readonly setSigner: (signer: Signer) => void;
  readonly sign: () => Promise<void>;
  readonly sendAgain: () => Promise<void>;
  readonly drop: () => void;
}

/**
 * Draws up the list of these subjects and, when it is signed, hands it over: what waits here is sent first, for the
 * station signs only what it has. A list of which nobody knows whether it has arrived is kept, and sent again as it is.
 */
export function useSigning(
  subjects: readonly SubjectId[],
  addendumTo: HandoverName | undefined,
): SigningWork {
  const session = useSession();
  const { desks, sync } = session;
  const memory = policeMemory(session);
  const [state, setState] = useState<Signing>({ kind: 'looking' });
  const [unanswered, setUnanswered] = useState(memory.unanswered);
  const [signer, setSigner] = useState(memory.signer);
  // Drawn up once for what it says: each drawing gets a number of its own.
  const document = useMemo(() => {
    const name = signer.name.trim();
    const post = signer.post.trim();
    const drawn = desks.handovers.draft(subjects, {
      ...(name === '' ? {} : { name }),
      ...(post === '' ? {} : { post }),
      ...(addendumTo === undefined ? {} : { addendumTo }),
    });
    return drawn.ok ? drawn.value : undefined;
  }, [desks, subjects, addendumTo, signer]);
  const keep = (next: HandoverDocument | undefined): void => {
    memory.unanswered = next;
    setUnanswered(next);
  };

  const handOver = async (made: HandoverDocument): Promise<void> => {
    setState({ kind: 'signing' });
    keep(made);
    const handed = await desks.handovers.handOver(made);
    if (handed.ok || !mayHaveArrived(handed.error)) keep(undefined);
    setState(handed.ok ? { kind: 'done', receipt: handed.value } : { kind: 'failed', problem: handed.error });
    // The stages come back from the station; so does what it doubted.
    await sync.syncNow();
  };

  return {
    state,
    document,
    unanswered,
    signer,
    setSigner: (next) => {
      memory.signer = next;
      setSigner(next);
    },
    sign: async () => {
      setState({ kind: 'signing' });
      const before = document;
      if (sync.status.current().waiting.length > 0) await sync.syncNow();
      const { waiting } = sync.status.current();
      if (waiting.length > 0) setState({ kind: 'failed', problem: { kind: 'no-network' } });
      else if (before === undefined) setState({ kind: 'looking' });
      else await handOver(before);
    },
    sendAgain: async () => {
      if (unanswered !== undefined) await handOver(unanswered);
    },
    drop: () => {
      keep(undefined);
      setState({ kind: 'looking' });
    },
  };
}

/** After these the list may be at the station already. */
const mayHaveArrived = ({ kind }: HandOverProblem): boolean =>
  kind === 'no-network' || kind === 'station-error';
