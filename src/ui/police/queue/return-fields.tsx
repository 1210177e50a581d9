import { Chip, ChipRow } from '../../shared/chip.tsx';
import { useWords } from '../../shared/language.tsx';
import { TextField } from '../../shared/text-field.tsx';
import { policeWords } from '../messages/words.ts';

interface Props {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why it goes back: the common reasons to take, and the box to say it in. */
export function ReturnFields({ reason, onChange }: Props) {
  const { back } = useWords(policeWords);
  return (
    <>
      <TextField autoFocus label={back.reason} value={reason} maxLength={1000} onChange={onChange} />
      <ChipRow label={back.ready}>
        {back.reasons.split('\n').map((each) => (
          <Chip key={each} text={each} on={each === reason} onPress={() => onChange(each)} />
        ))}
      </ChipRow>
    </>
  );
}
