import { POLICE_PILES } from '../../../client/police-piles.ts';
import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { sharedWords } from '../../shared/messages/shared.ts';
import { policeWords } from '../messages/words.ts';
import type { Queue } from './use-queue.ts';

/** The piles with how many are in each; the counts are always in sight. */
export function PileChips({ queue }: { readonly queue: Queue }) {
  const words = useWords(policeWords);
  const shared = useWords(sharedWords);
  return (
    <ChipRow label={words.pilesLabel}>
      {POLICE_PILES.map((each) => (
        <Chip
          key={each}
          text={words.piles[each]}
          count={shared.count(queue.piles[each].length)}
          on={each === queue.pile}
          onPress={() => queue.setPile(each)}
        />
      ))}
    </ChipRow>
  );
}
