import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { signingWords } from '../messages/words.ts';

interface Props {
  readonly onSend: () => void;
  readonly onDrop: () => void;
}

/** A signed list of which nobody knows whether it has arrived: the same again, or none. */
export function Unanswered({ onSend, onDrop }: Props) {
  const words = useWords(signingWords);
  return (
    <Banner tone="wait">
      <p>{words.again.text}</p>
      <Button look="main" onPress={onSend}>
        {words.again.send}
      </Button>
      <Button look="quiet" onPress={onDrop}>
        {words.again.drop}
      </Button>
    </Banner>
  );
}
