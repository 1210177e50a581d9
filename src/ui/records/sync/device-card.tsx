import { Card } from '../../shared/card.tsx';
import { useWords } from '../../shared/language.tsx';
import { LanguageSwitch } from '../../shared/language-switch.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { syncWords } from '../../shared/messages/sync.ts';
import type { sync } from '../../shared/messages/vi/sync.ts';
import { Progress } from '../../shared/progress.tsx';
import { LeaveDevice } from './leave-device.tsx';
import { useStorageHealth } from './use-storage-health.ts';

/** This device: its clock against the station's, how full it is, the language, leaving it. */
export function DeviceCard({ clockAheadMinutes }: { readonly clockAheadMinutes: number }) {
  const words = useWords(syncWords);
  const storage = useStorageHealth();
  return (
    <Card title={words.deviceTitle}>
      <p>{clockText(clockAheadMinutes, words)}</p>
      {storage === undefined ? null : (
        <>
          <Progress
            text={words.storage(storage.usedBytes, storage.quotaBytes)}
            value={storage.usedBytes}
            of={storage.quotaBytes}
          />
          <p>{storage.persistent ? words.persistent : words.notPersistent}</p>
        </>
      )}
      <LanguageSwitch />
      <LeaveDevice />
    </Card>
  );
}

/** A few minutes are every phone's; more is worth a word (the margin CHT uses). */
const WORTH_SAYING_MINUTES = 10;

function clockText(ahead: number, words: Shape<typeof sync>): string {
  if (Math.abs(ahead) < WORTH_SAYING_MINUTES) return words.clockRight;
  return ahead > 0 ? words.clockAhead(Math.round(ahead)) : words.clockBehind(Math.round(-ahead));
}
