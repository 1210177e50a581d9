import type { SyncStatus } from '../../../client/sync-engine.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { InstallReminder } from '../../shared/install-card.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import { useNavigation } from '../../shared/navigation.tsx';
import { Progress } from '../../shared/progress.tsx';
import { Screen } from '../../shared/screen.tsx';
import { DeliverSealed } from '../../shared/deliver-sealed.tsx';
import { useDoorway, useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { OutcomesCard } from '../outcomes/outcomes-card.tsx';
import { CarryCard } from './carry-card.tsx';
import { DeviceCard } from './device-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { syncProblemText } from './sync-problem.ts';
import styles from './sync-screen.module.css';
import { StorageWarning } from './storage-warning.tsx';
import { WaitingCard } from './waiting-card.tsx';

/** Everything between this device and the station: what waits, what was answered, receipts, what went wrong. */
export function SyncScreen() {
  const words = useWords(syncWords);
  const { sync, profile } = useSession();
  const { paths } = useNavigation();
  const status = useObservable(sync.status);
  const busy = status.phase === 'syncing';
  return (
    <Screen
      title={words.title}
      under={profile.label}
      backHref={paths.home}
      foot={
        // A revoked device is not listened to: what is left to it stands above.
        status.problem?.kind === 'revoked' ? undefined : (
          <Button look="main" size="large" wide icon="sync" busy={busy} onPress={() => void sync.syncNow()}>
            {busy ? words.running : words.now}
          </Button>
        )
      }
    >
      <Standing status={status} />
      <StorageWarning />
      <RefusedCard refused={status.refused} />
      <OutcomesCard />
      <WaitingCard waiting={status.waiting} problem={status.problem} />
      <CarryCard carried={status.carried} />
      <Receipts status={status} />
      <InstallReminder />
      <DeviceCard clockAheadMinutes={status.clockAheadMinutes} />
    </Screen>
  );
}

function Standing({ status }: { readonly status: SyncStatus }) {
  const words = useWords(syncWords);
  const doorway = useDoorway();
  const { profile } = useSession();
  const { download, problem } = status;
  const waiting = status.waiting.length;
  return (
    <>
      <div role="status">
        <p className={styles.big}>{waiting === 0 ? words.nothingWaiting : words.waiting(waiting)}</p>
        {/* A problem is told below, in a sentence: once is enough. */}
        {problem === undefined ? <p>{words.phases[status.phase]}</p> : null}
        <p>{status.lastSyncAt === 0 ? words.neverSynced : words.lastSync(formatTime(status.lastSyncAt))}</p>
        {problem === undefined || status.nextTryAt === 0 ? null : (
          <p>{words.nextTry(formatTime(status.nextTryAt))}</p>
        )}
      </div>
      {download === undefined || download.complete ? null : (
        <Progress
          text={words.download(download.rows, download.ofRows)}
          value={download.rows}
          of={download.ofRows}
        />
      )}
      {status.repairedAt === undefined ? null : (
        <Banner tone="calm" icon="sync">
          <p>{words.repaired(formatTime(status.repairedAt))}</p>
        </Banner>
      )}
      {status.differs === undefined ? null : (
        <Banner tone="bad">
          <p>{words.differs}</p>
        </Banner>
      )}
      {problem === undefined ? null : (
        <Banner tone={problem.kind === 'no-network' ? 'wait' : 'bad'}>
          <p>{syncProblemText(problem, words)}</p>
        </Banner>
      )}
      {problem?.kind === 'revoked' && waiting > 0 ? (
        <DeliverSealed deliver={() => doorway.deliverLocked(profile.id)} />
      ) : null}
    </>
  );
}

function Receipts({ status }: { readonly status: SyncStatus }) {
  const words = useWords(syncWords);
  return (
    <Card title={words.receiptsTitle}>
      {status.receipts.length === 0 ? (
        <p>{words.noReceipts}</p>
      ) : (
        <>
          <p className={styles.small}>{words.receiptsHelp}</p>
          <ol className={styles.rows}>
            {status.receipts.map((receipt) => (
              <li key={`${receipt.at} ${receipt.code}`} className={styles.row}>
                <span className={styles.code}>
                  {words.receipt(receipt.sent, receipt.taken, receipt.code)}
                </span>
                <span className={styles.small}>{formatTime(receipt.at)}</span>
                {receipt.contested + receipt.refused === 0 ? null : (
                  <span className={styles.small}>
                    {words.receiptMore(receipt.contested, receipt.refused)}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
