import { lazy, Suspense, useRef, useState } from 'react';

import type { Invitation } from '../../../client/station-desk.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { peopleWords } from '../messages/words.ts';
import styles from './people.module.css';
import { StartFileButton } from './start-file-button.tsx';

const QrPicture = lazy(() => import('./qr-picture.tsx').then((each) => ({ default: each.QrPicture })));

/** Hours an invitation lasts (design.md §6). */
const LASTS_HOURS = 72;

interface Props {
  readonly invitation: Invitation;
  readonly personName: string;
  readonly place: string;
  readonly onAnother: () => void;
  /** A start file was made with it. */
  readonly onUsed: () => void;
}

/** The invitation just made: QR code and link, shown this once; made to be printed too. */
export function InvitationCard({ invitation, personName, place, onAnother, onUsed }: Props) {
  const words = useWords(peopleWords);
  return (
    <section className={styles.card} aria-label={words.made(personName)}>
      <div className={styles.cardText}>
        <h2>{words.made(personName)}</h2>
        <p>{place}</p>
        <p>{words.scan}</p>
        <LinkLine url={invitation.url} />
        <p>
          <strong>{words.expires(LASTS_HOURS, formatTime(invitation.expiresAt))}</strong>
        </p>
        <p className={styles.hint}>{words.onlyOnce}</p>
        <StartFileButton url={invitation.url} onMade={onUsed} />
        <div className={styles.actions}>
          <Button icon="note" onPress={() => window.print()}>
            {words.print}
          </Button>
          <Button icon="person" onPress={onAnother}>
            {words.another}
          </Button>
        </div>
      </div>
      <Suspense fallback={<span className={styles.qr} />}>
        <QrPicture text={invitation.url} label={words.qrLabel(personName)} />
      </Suspense>
    </section>
  );
}

function LinkLine({ url }: { readonly url: string }) {
  const words = useWords(peopleWords);
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<void> => {
    input.current?.select();
    // Not there without HTTPS, and refused by some browsers: the link is selected, so Ctrl+C still works.
    const done = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    setCopied(done);
  };
  return (
    <>
      <div className={styles.link}>
        <input
          ref={input}
          readOnly
          aria-label={words.linkLabel}
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <Button icon="copy" look="main" onPress={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={styles.printedLink}>{url}</p>
      <p role="status" className={styles.hint}>
        {copied === undefined ? '' : copied ? words.copied : words.copyFailed}
      </p>
    </>
  );
}
