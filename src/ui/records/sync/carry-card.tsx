import { useState } from 'react';

import type { Carried } from '../../../client/sync-engine.ts';
import { Banner, type Tone } from '../../shared/banner.tsx';
import { Button, ButtonLink } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { canShareCarried, saveCarried, shareCarried } from '../../shared/carry/carried-file.ts';
import { carryProblemText } from '../../shared/carry/carry-problem.ts';
import { bytesOf, FileButton } from '../../shared/carry/file-button.tsx';
import { useWords } from '../../shared/language.tsx';
import { carryWords } from '../../shared/messages/carry.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { useSession } from '../../shared/session-context.tsx';
import styles from './carry-card.module.css';

/** Where there is no network: a file for the station, its answer back, and what is under way by hand. */
export function CarryCard({ carried }: { readonly carried: readonly Carried[] }) {
  const words = useWords(carryWords);
  const byFile = useCarryByFile();
  const { paths } = useNavigation();
  return (
    <Card title={words.title}>
      <p>{words.help}</p>
      <div className={styles.ways}>
        <Button icon="download" busy={byFile.busy === 'save'} onPress={() => void byFile.pack('save')}>
          {byFile.busy === 'save' ? words.packing : words.save}
        </Button>
        {canShareCarried() ? (
          <Button icon="share" busy={byFile.busy === 'share'} onPress={() => void byFile.pack('share')}>
            {byFile.busy === 'share' ? words.packing : words.share}
          </Button>
        ) : null}
        <FileButton
          text={byFile.busy === 'open' ? words.opening : words.open}
          busy={byFile.busy === 'open'}
          onFiles={(files) => void byFile.open(files)}
        />
        <ButtonLink icon="phone" href={paths.syncCodes}>
          {words.byCodes}
        </ButtonLink>
      </div>
      {byFile.said?.tone === 'good' ? null : <UnderWay carried={carried} />}
      {byFile.said === undefined ? null : (
        <Banner tone={byFile.said.tone} announce>
          {byFile.said.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      )}
    </Card>
  );
}

function UnderWay({ carried }: { readonly carried: readonly Carried[] }) {
  const words = useWords(carryWords);
  if (carried.length === 0) return null;
  return (
    <Banner tone="wait">
      {carried.map(({ at, way, count }) => (
        <p key={`${at} ${way}`}>
          {way === 'file'
            ? words.carriedFile(count, formatTime(at))
            : words.carriedPictures(count, formatTime(at))}
        </p>
      ))}
      <p>{words.stillHere}</p>
    </Banner>
  );
}

interface Said {
  readonly tone: Tone;
  readonly lines: readonly string[];
}

function useCarryByFile() {
  const words = useWords(carryWords);
  const { carry } = useSession();
  const [busy, setBusy] = useState<'save' | 'share' | 'open'>();
  const [said, setSaid] = useState<Said>();

  const pack = async (how: 'save' | 'share'): Promise<void> => {
    setBusy(how);
    const packed = await carry.pack('everything', 'file');
    setBusy(undefined);
    if (!packed.ok) {
      setSaid({ tone: 'bad', lines: [carryProblemText(packed.error, words)] });
      return;
    }
    const { bytes, count, remaining } = packed.value;
    const name = words.fileName(formatTime(Date.now()));
    if (how === 'save') saveCarried(name, bytes);
    else if ((await shareCarried(name, bytes)) === 'closed') return;
    setSaid({
      tone: 'good',
      lines: [words.packed(count), ...(remaining > 0 ? [words.remaining(remaining)] : [])],
    });
  };

  const open = async (files: readonly File[]): Promise<void> => {
    setBusy('open');
    for (const file of files) setSaid(await openOne(await bytesOf(file)));
    setBusy(undefined);
  };

  const openOne = async (bytes: Awaited<ReturnType<typeof bytesOf>>): Promise<Said> => {
    const opened = await carry.open(bytes);
    if (!opened.ok) {
      const tone = opened.error.kind === 'nothing-new' ? 'calm' : 'bad';
      return { tone, lines: [carryProblemText(opened.error, words)] };
    }
    const { answered, pages, receipt } = opened.value;
    const lines = [
      words.opened(answered),
      ...(receipt === undefined ? [] : [words.receipt(receipt.sent, receipt.taken, receipt.code)]),
      ...(pages === 'none' ? [] : [words.pages[pages]]),
    ];
    return { tone: 'good', lines };
  };
  return { busy, said, pack, open };
}
