import { useWords } from '../../shared/language.tsx';
import { Screen } from '../../shared/screen.tsx';
import { policeFileWords, policeWords } from '../messages/words.ts';
import { FileBack } from './file-back.tsx';
import { FileOut } from './file-out.tsx';

/** The round trip for a computer without network: the queue out as a workbook, and its answers back. */
export function FileScreen() {
  const words = useWords(policeFileWords);
  const { sections } = useWords(policeWords);
  return (
    <Screen title={sections.file} wide="yes">
      <p>{words.intro}</p>
      <FileOut />
      <FileBack />
    </Screen>
  );
}
