import { useCallback, useState } from 'react';

import type { DeskProblem, DeviceState } from '../../../client/station-desk.ts';
import type { Receipt } from '../../../client/sync-engine.ts';
import { Button } from '../../shared/button.tsx';
import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { Screen } from '../../shared/screen.tsx';
import { useSession } from '../../shared/session-context.tsx';
import { useObservable } from '../../shared/use-observable.ts';
import { devicesWords, peopleWords, stationWords } from '../messages/words.ts';
import { DeskProblemBanner } from '../../shared/desk/desk-problem.tsx';
import { useAsked } from '../../shared/desk/use-asked.ts';
import { DeviceFilter } from './device-filter.tsx';
import { DeviceTable } from './device-table.tsx';
import { troublesOf, type Trouble } from './device-trouble.ts';
import styles from './people.module.css';
import { RemindDialog } from './remind-dialog.tsx';
import { ReceiptsCard } from './receipts-card.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The devices of this commune: who, when last heard, the receipt code to compare aloud, and revoking. */
export function DevicesScreen({ now = Date.now }: { readonly now?: () => number }) {
  const words = useWords(stationWords);
  const people = useWords(peopleWords);
  const devices = useWords(devicesWords);
  const shared = useWords(sharedWords);
  const { desk, sync } = useSession();
  const { receipts } = useObservable(sync.status);
  const asked = useAsked(useCallback(() => desk.devices(), [desk]));
  const [revoking, setRevoking] = useState<DeviceState>();
  const [reminding, setReminding] = useState<DeviceState>();
  const [only, setOnly] = useState<Trouble>();
  const [problem, setProblem] = useState<DeskProblem>();

  const shown = (asked.answer ?? []).filter(
    (each) => only === undefined || troublesOf(each, now()).includes(only),
  );
  const revoke = async (device: DeviceState): Promise<void> => {
    setRevoking(undefined);
    const result = await desk.revoke(device.device);
    setProblem(result.ok ? undefined : result.error);
    asked.again();
  };
  return (
    <Screen title={words.sections.devices} wide="yes">
      <p>{words.receiptsIntro}</p>
      <DeskProblemBanner problem={problem} />
      <DeskProblemBanner problem={asked.problem} onRetry={asked.again} />
      {asked.answer === undefined ? (
        <p role="status">{asked.busy ? shared.loading : ''}</p>
      ) : (
        <Card title={people.devices}>
          <DeviceFilter devices={asked.answer} now={now()} only={only} onChange={setOnly} />
          {shown.some((each) => troublesOf(each, now()).includes('missing')) ? (
            <p>{devices.missingHelp}</p>
          ) : null}
          <DeviceTable
            devices={shown}
            now={now()}
            acts={{ onRevoke: setRevoking, onRemind: setReminding }}
            narrowedTo={only === undefined ? [] : [devices.troubles[only]]}
            tools={
              <Button icon="sync" onPress={asked.again} busy={asked.busy}>
                {words.reload}
              </Button>
            }
          />
        </Card>
      )}
      <ReceiptsCard />
      <OwnReceipts receipts={receipts} />
      {reminding === undefined ? null : (
        <RemindDialog device={reminding} onClose={() => setReminding(undefined)} />
      )}
      {revoking === undefined ? null : (
        <RevokeDialog
          device={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoke={() => void revoke(revoking)}
        />
      )}
    </Screen>
  );
}

function OwnReceipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const words = useWords(stationWords);
  return (
    <Card title={words.thisDevice}>
      {receipts.length === 0 ? (
        <p>{words.noReceipts}</p>
      ) : (
        <ul>
          {receipts.slice(0, 5).map((receipt) => (
            <li key={`${receipt.at} ${receipt.code}`}>
              {formatTime(receipt.at)} · {words.receipt(receipt.sent, receipt.taken)} ·{' '}
              <span className={styles.code}>{receipt.code}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
