import type { DeviceState } from '../../../client/station-desk.ts';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { todayInVietnam } from '../../shared/today.ts';
import { useObservable } from '../../shared/use-observable.ts';
import { SILENT_DAYS } from '../messages/reminder-text.ts';
import { leadWords } from '../messages/words.ts';
import { hamletsOf, silentSince } from '../use-hamlets.ts';
import styles from './home.module.css';

/** Colleagues with their phones: whose, of which hamlet, when last heard, what still waits there. */
export function PhoneList({ devices }: { readonly devices: readonly DeviceState[] }) {
  const words = useWords(leadWords);
  const hamlets = useObservable(useSession().book.hamlets);
  const today = todayInVietnam();
  const nameOf = (code: string): string => hamlets.find((each) => each.code === code)?.name ?? code;
  return (
    <ul className={styles.phones}>
      {devices.map((device) => {
        const silent = silentSince(device, today);
        return (
          <li key={device.device}>
            <strong>
              {device.personName} · {hamletsOf(device).map(nameOf).join(', ')}
            </strong>
            <span className={styles.soft}>
              {device.lastHeardAt === undefined
                ? words.neverHeard
                : words.heardAt(formatTime(device.lastHeardAt))}
            </span>
            {device.lastWaiting > 0 ? (
              <Tag tone="wait" icon="upload" text={words.waiting(device.lastWaiting)} />
            ) : null}
            {silent !== undefined && silent >= SILENT_DAYS ? (
              <Tag tone="wait" icon="clock" text={words.silentFor(silent)} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
