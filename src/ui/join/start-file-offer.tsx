import { Banner } from '../shared/banner.tsx';
import { FileButton } from '../shared/carry/file-button.tsx';
import { useWords } from '../shared/language.tsx';
import { carryWords } from '../shared/messages/carry.ts';
import type { StartFile } from './use-start-file.ts';

/** Where an invitation can't be looked at: the station's file needs no network. */
export function StartFileOffer({ start }: { readonly start: StartFile }) {
  const words = useWords(carryWords);
  return (
    <>
      <p>{words.start.help}</p>
      <FileButton
        wide
        text={start.busy ? words.opening : words.start.open}
        busy={start.busy}
        onFiles={([file]) => start.open(file)}
      />
      {start.problem === undefined ? null : (
        <Banner tone="bad" announce>
          <p>{start.problem}</p>
        </Banner>
      )}
    </>
  );
}
