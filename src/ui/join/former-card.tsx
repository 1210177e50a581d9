import type { Whereabouts } from '../../client/whereabouts.ts';
import { Card } from '../shared/card.tsx';
import { useWords } from '../shared/language.tsx';
import { clearedWords } from '../shared/messages/cleared.ts';
import { WhereaboutsText } from './whereabouts-text.tsx';

/** Who joins anew is told what their earlier phone had sent, what may be lost, and whom to ask. */
export function FormerCard({ former }: { readonly former: readonly Whereabouts[] | undefined }) {
  const words = useWords(clearedWords);
  const [newest] = former ?? [];
  if (newest === undefined) return null;
  return (
    <Card title={words.former}>
      <WhereaboutsText device={newest} />
      <p>{words.ask}</p>
    </Card>
  );
}
