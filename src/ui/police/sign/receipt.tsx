import type { HandoverReceipt } from '../../../client/handover-desk.ts';
import { shortDigest } from '../../../domain/short-digest.ts';
import { Banner } from '../../shared/banner.tsx';
import { ButtonLink } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { signingWords } from '../messages/words.ts';
import styles from './sign.module.css';

/** The station has it: the same number and code as there, and as on paper. */
export function Receipt({ receipt }: { readonly receipt: HandoverReceipt }) {
  const { done } = useWords(signingWords);
  const { paths } = useNavigation();
  const { handover, version } = receipt;
  return (
    <>
      <Banner tone="good" title={done.title} announce>
        <dl className={styles.facts}>
          <dt>{done.number}</dt>
          <dd>
            {handover} · {done.version} {version}
          </dd>
          <dt>{done.code}</dt>
          <dd>
            <strong className={styles.code}>{shortDigest(receipt.digest)}</strong>
          </dd>
        </dl>
        <p>
          {done.signed(receipt.signed)} · {done.at(formatTime(receipt.receivedAt))}
        </p>
      </Banner>
      <ButtonLink look="main" icon="print" href={paths.police.handover(handover, version)}>
        {done.print}
      </ButtonLink>
    </>
  );
}
