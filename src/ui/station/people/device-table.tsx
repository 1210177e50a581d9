import type { ReactNode } from 'react';

import type { DeviceState } from '../../../client/station-desk.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../shared/language.tsx';
import { formatTime } from '../../shared/messages/format.ts';
import { sharedWords } from '../../shared/messages/shared.ts';
import { useSession } from '../../shared/session-context.tsx';
import { Tag } from '../../shared/tag.tsx';
import { peopleWords, stationWords } from '../messages/words.ts';
import { DataTable, type Column } from '../../shared/table/data-table.tsx';
import { usePlace } from './invitations-screen.tsx';
import styles from './people.module.css';
import { isLargeScope } from './large-scope.ts';
import { silentDays } from './silence.ts';

interface Props {
  readonly devices: readonly DeviceState[];
  readonly now: number;
  readonly onRevoke: (device: DeviceState) => void;
  readonly tools: ReactNode;
}

/** Every device of the commune, the silent ones marked. */
export function DeviceTable({ devices, now, onRevoke, tools }: Props) {
  const people = useWords(peopleWords);
  const placeOf = usePlace();
  return (
    <DataTable
      label={people.devices}
      rows={devices}
      columns={useColumns(now, onRevoke)}
      keyOf={(each) => each.device}
      textOf={(each) => `${each.personName} ${placeOf(each.grants)} ${each.lastReceipt}`}
      empty={people.noDevices}
      tools={tools}
      holds="counts"
    />
  );
}

function useColumns(now: number, onRevoke: Props['onRevoke']): readonly Column<DeviceState>[] {
  const words = useWords(stationWords);
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
      cell: (each) => <Heard device={each} now={now} />,
      text: (each) => (each.lastHeardAt === undefined ? words.never : formatTime(each.lastHeardAt)),
      sortBy: (each) => each.lastHeardAt ?? '',
    },
    {
      key: 'waiting',
      title: words.lastWaiting,
      look: 'number',
      cell: (each) => shared.count(each.lastWaiting),
      sortBy: (each) => each.lastWaiting,
    },
    {
      key: 'receipt',
      title: words.lastReceipt,
      cell: (each) => <span className={styles.code}>{each.lastReceipt === '' ? '–' : each.lastReceipt}</span>,
      text: (each) => each.lastReceipt,
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

function Heard({ device, now }: { readonly device: DeviceState; readonly now: number }) {
  const words = useWords(stationWords);
  const people = useWords(peopleWords);
  if (device.lastHeardAt === undefined) return words.never;
  const silent = device.revokedAt === undefined ? silentDays(device.lastHeardAt, now) : undefined;
  return (
    <>
      {formatTime(device.lastHeardAt)}{' '}
      {silent === undefined ? null : <Tag tone="wait" icon="clock" text={people.silent(silent)} />}
    </>
  );
}
