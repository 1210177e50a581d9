import type { DeviceState } from '../../../client/station-desk.ts';
import { useWords } from '../../shared/language.tsx';
import type { Shape } from '../../shared/messages/dictionary.ts';
import { formatTime } from '../../shared/messages/format.ts';
import { Tag } from '../../shared/tag.tsx';
import type { devices } from '../messages/vi/devices.ts';
import { devicesWords } from '../messages/words.ts';
import { troublesOf, type Trouble } from './device-trouble.ts';
import styles from './people.module.css';
import { silentDays } from './silence.ts';

export type DevicesWords = Shape<typeof devices>;

/** How a device is: everything somebody should know of it, or that nothing is amiss. */
export function DeviceTags({ device, now }: { readonly device: DeviceState; readonly now: number }) {
  const words = useWords(devicesWords);
  // What waits has a column of its own.
  const troubles = troublesOf(device, now).filter((each) => each !== 'waiting');
  if (troubles.length > 0) {
    return (
      <span className={styles.tags}>
        {troubles.map((trouble) => (
          <Tag
            key={trouble}
            tone={trouble === 'differs' || trouble === 'missing' ? 'bad' : 'wait'}
            icon={trouble === 'silent' || trouble === 'clock' ? 'clock' : 'alert'}
            text={troubleText(trouble, device, words, now)}
          />
        ))}
      </span>
    );
  }
  return device.holding.state === 'agrees' ? <Tag tone="good" icon="check" text={words.agrees} /> : '–';
}

export function troubleText(trouble: Trouble, device: DeviceState, words: DevicesWords, now: number): string {
  const { missing, clockAhead, holding, replacedAt } = device;
  switch (trouble) {
    case 'silent':
      return words.silent(silentDays(device.lastHeardAt, now) ?? 0);
    case 'waiting':
      return words.stillWaiting(device.lastWaiting);
    case 'missing':
      return words.missing(missing?.count ?? 0, missing?.numbers ?? '');
    case 'differs':
      return holding.repairedAt === undefined
        ? words.differs
        : words.differsAfter(formatTime(holding.repairedAt));
    case 'repairing':
      return words.repairing;
    case 'clock':
      return clockAhead > 0 ? words.clockAhead(clockAhead) : words.clockBehind(-clockAhead);
    case 'old-app':
      return words.oldApp;
    case 'replaced':
      return words.replaced(replacedAt === undefined ? '' : formatTime(replacedAt));
    default:
      return trouble satisfies never;
  }
}
