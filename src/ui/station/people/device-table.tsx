import type { ReactNode } from 'react';

import type { DeviceState } from '../../../client/station-desk.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { devicesWords, peopleWords, stationWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { usePlace } from './invitations-screen.tsx';
import styles from './people.module.css';
import { DeviceTags, troubleText, type DevicesWords } from './device-tags.tsx';
import { needsReminder, troublesOf } from './device-trouble.ts';
import { isLargeScope } from './large-scope.ts';

interface Props {
  readonly devices: readonly DeviceState[];
  readonly now: number;
  readonly acts: DeviceActs;
  readonly tools: ReactNode;
  /** What the devices were narrowed to before they came here. */
  readonly narrowedTo: readonly string[];
}

interface DeviceActs {
  readonly onRevoke: (device: DeviceState) => void;
  readonly onRemind: (device: DeviceState) => void;
}

/** Every device of the commune, the silent ones marked. */
export function DeviceTable({ devices, now, acts, tools, narrowedTo }: Props) {
  const people = useWords(peopleWords);
  const placeOf = usePlace();
  return (
    <DataTable
      label={people.devices}
      rows={devices}
      columns={useColumns(now, acts)}
      keyOf={(each) => each.device}
      textOf={(each) => `${each.personName} ${placeOf(each.grants)} ${each.lastReceipt}`}
      empty={people.noDevices}
      tools={tools}
      holds="counts"
      narrowedTo={narrowedTo}
    />
  );
}

function useColumns(now: number, { onRevoke, onRemind }: DeviceActs): readonly Column<DeviceState>[] {
  const words = useWords(stationWords);
  const devices = useWords(devicesWords);
  const people = useWords(peopleWords);
  const shared = useWords(sharedWords);
  const { profile } = useSession();
  const placeOf = usePlace();
  return [
    {
      key: 'person',
      title: people.person,
      cell: (each) => `${each.personName}${each.device === profile.device ? ` (${people.thisDevice})` : ''}`,
      sortBy: (each) => each.personName,
    },
    {
      key: 'place',
      title: people.place,
      cell: (each) => (
        <>
          {placeOf(each.grants)}{' '}
          {isLargeScope(each.persons) ? (
            <Tag tone="wait" icon="alert" text={people.largeScope(each.persons ?? 0)} />
          ) : null}
        </>
      ),
      text: (each) => placeOf(each.grants),
      sortBy: (each) => placeOf(each.grants),
    },
    {
      key: 'heard',
      title: words.lastHeard,
      cell: (each) => (each.lastHeardAt === undefined ? words.never : formatTime(each.lastHeardAt)),
      text: (each) => (each.lastHeardAt === undefined ? words.never : formatTime(each.lastHeardAt)),
      sortBy: (each) => each.lastHeardAt ?? '',
    },
    {
      key: 'waiting',
      title: words.lastWaiting,
      cell: (each) => <Waiting device={each} />,
      text: (each) => waitingText(each, devices, shared.count),
      sortBy: (each) => each.lastWaiting,
    },
    {
      key: 'state',
      title: devices.state,
      cell: (each) => <DeviceTags device={each} now={now} />,
      text: (each) =>
        troublesOf(each, now)
          .map((trouble) => troubleText(trouble, each, devices, now))
          .join(', '),
    },
    {
      key: 'receipt',
      title: words.lastReceipt,
      cell: (each) => <span className={styles.code}>{each.lastReceipt === '' ? '–' : each.lastReceipt}</span>,
      text: (each) => each.lastReceipt,
    },
    {
      key: 'remind',
      title: devices.remind,
      where: 'screen',
      cell: (each) =>
        needsReminder(each, now) ? (
          <Button label={devices.remindOf(each.personName)} onPress={() => onRemind(each)}>
            {devices.remind}
          </Button>
        ) : null,
    },
    {
      key: 'revoke',
      title: people.revoke,
      text: (each) => (each.revokedAt === undefined ? '' : people.revoked(formatTime(each.revokedAt))),
      cell: (each) =>
        each.revokedAt === undefined ? (
          <Button look="danger" label={people.revokeOf(each.personName)} onPress={() => onRevoke(each)}>
            {people.revoke}
          </Button>
        ) : (
          <Tag tone="bad" icon="lock" text={people.revoked(formatTime(each.revokedAt))} />
        ),
    },
  ];
}

function Waiting({ device }: { readonly device: DeviceState }) {
  const words = useWords(devicesWords);
  const shared = useWords(sharedWords);
  return waitingText(device, words, shared.count);
}

function waitingText(
  { lastWaiting, waitingSince }: DeviceState,
  words: DevicesWords,
  count: (count: number) => string,
): string {
  if (lastWaiting === 0) return count(0);
  return waitingSince === undefined
    ? words.stillWaiting(lastWaiting)
    : words.stillWaitingSince(lastWaiting, formatTime(waitingSince));
}
