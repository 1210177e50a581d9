import { useMemo } from 'react';

import type { HamletName } from '../../client/book.ts';
import type { DeviceState } from '../../client/station-desk.ts';
import { dayInVietnam, daysBetween } from '../../domain/calendar.ts';
import { hamletFacts, type HamletFacts } from '../../domain/reminder.ts';
import { useSession } from '../shared/session-context.tsx';
import { todayInVietnam } from '../shared/today.ts';
import { useObservable } from '../shared/use-observable.ts';

/** A hamlet with how it stands. */
export interface HamletState extends HamletFacts {
  readonly name: string;
}

/** Every hamlet that has people; `devices` once the station has said who was heard. */
export function useHamlets(devices: readonly DeviceState[] | undefined): readonly HamletState[] {
  const { book } = useSession();
  const version = useObservable(book.version);
  const names = useObservable(book.hamlets);
  return useMemo(() => {
    if (version < 0) return [];
    const facts = hamletFacts(book.find({ text: '', filter: { kind: 'all' } }), {
      today: todayInVietnam(),
      deadlines: deadlinesOf(names),
      heard: heardOf(devices ?? []),
    });
    return facts.map((each) => ({
      ...each,
      name: names.find(({ code }) => code === each.hamlet)?.name ?? each.hamlet,
    }));
  }, [book, version, names, devices]);
}

const deadlinesOf = (names: readonly HamletName[]): ReadonlyMap<string, string> =>
  new Map(names.flatMap(({ code, dueOn }) => (dueOn === undefined ? [] : [[code, dueOn] as const])));

/** The newest day on which a phone of each hamlet was heard; revoked phones say nothing of the hamlet. */
function heardOf(devices: readonly DeviceState[]): ReadonlyMap<string, string> {
  const heard = new Map<string, string>();
  for (const device of devices) {
    const { lastHeardAt, revokedAt } = device;
    if (lastHeardAt === undefined || revokedAt !== undefined) continue;
    const day = dayInVietnam(lastHeardAt);
    for (const hamlet of hamletsOf(device)) {
      if (day > (heard.get(hamlet) ?? '')) heard.set(hamlet, day);
    }
  }
  return heard;
}

/** The hamlets somebody reviews, by the grants of the device. */
export const hamletsOf = ({ grants }: DeviceState): readonly string[] =>
  grants.flatMap(({ role, hamlets }) => (role === 'hamlet' && hamlets !== 'all' ? hamlets : []));

/** Whole days since a phone that is in use was last heard; undefined for one that never was. */
export const silentSince = ({ lastHeardAt }: DeviceState, today: string): number | undefined =>
  lastHeardAt === undefined ? undefined : daysBetween(dayInVietnam(lastHeardAt), today);
